package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Journals;

/** GET exchanges/{id}. */
final class GetExchange implements AdminHandler {
    private final Journals journals;

    GetExchange(Journals journals) {
        this.journals = journals;
    }

    @Override
    public Response handle(AdminCall call) {
        if (!call.id().matches("[0-9]{1,18}")) {
            return AdminAnswers.notFound("no exchange " + call.id());
        }
        return ExchangeViews.journal(call, journals)
                .find(Long.parseLong(call.id()))
                .map(exchange -> AdminAnswers.ok(ExchangeViews.of(exchange)))
                .orElseGet(() -> AdminAnswers.notFound("no exchange " + call.id() + ", or newer ones took its place"));
    }
}

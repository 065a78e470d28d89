package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Journals;

/** DELETE exchanges: clears the journal. */
final class DeleteExchanges implements AdminHandler {
    private final Journals journals;

    DeleteExchanges(Journals journals) {
        this.journals = journals;
    }

    @Override
    public Response handle(AdminCall call) {
        ExchangeViews.journal(call, journals).clear();
        return AdminAnswers.none();
    }
}

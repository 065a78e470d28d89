package io.examplarymock.server.api;

import io.examplarymock.server.consent.AuthorizationRequest;
import io.examplarymock.server.consent.ConsentPage;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.http.UrlQuery;
import java.util.Map;

/** GET /oauth/authorize: the page on which a user allows an application what it asks for (E17, A1). */
final class AuthorizeHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        Map<String, String> parameters = UrlQuery.read("?" + call.request().query());
        AuthorizationRequest asked =
                AuthorizationRequest.of(parameters, call.caller() == null ? null : call.workspace());
        return Reply.of(asked.refusal()
                .map(address -> Response.empty(302).with("Location", address).with("Cache-Control", "no-store"))
                .orElseGet(() -> ConsentPage.of(asked, call.workspace())));
    }
}

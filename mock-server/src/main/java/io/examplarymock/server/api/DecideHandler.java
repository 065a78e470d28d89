package io.examplarymock.server.api;

import io.examplarymock.server.consent.AuthorizationRequest;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.workspace.GiveConsent;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * POST /oauth/authorize: what a user decided on the page, which sends back what it was asked for beside it (M). Tests that have
 * no browser send the same.
 */
final class DecideHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        refuseOtherPages(call.request(), call.baseUrl());
        Map<String, String> parameters = new LinkedHashMap<>();
        call.body().members().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        AuthorizationRequest asked =
                AuthorizationRequest.of(parameters, call.caller() == null ? null : call.workspace());
        String address = asked.refusal().orElseGet(() -> decided(call, asked, parameters));
        return Reply.of(Response.empty(303).with("Location", address).with("Cache-Control", "no-store"));
    }

    private static String decided(Call call, AuthorizationRequest asked, Map<String, String> parameters) {
        String decision = parameters.getOrDefault("decision", "");
        if (decision.equals("deny")) {
            return asked.denied();
        }
        if (!decision.equals("allow")) {
            throw ApiError.CONSENT_INVALID.because("decision must be allow or deny");
        }
        String userId = parameters.getOrDefault("user", "");
        if (call.workspace().content().users().find(userId).isEmpty()) {
            throw ApiError.CONSENT_INVALID.because("user must be the id of a user of the workspace, such as "
                    + call.workspace().ownerUserId());
        }
        Grant grant = call.change(new GiveConsent(asked.consentOf(userId)));
        return asked.allowed(grant.code());
    }

    /** A page of another site could send the form in the name of whoever looks at it. */
    private static void refuseOtherPages(Request request, String baseUrl) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        Optional<String> origin = request.header("Origin");
        boolean foreign = site.filter(value -> !value.equals("same-origin")).isPresent()
                || origin.filter(value -> !value.equals(originOf(baseUrl))).isPresent();
        if (foreign) {
            throw ApiError.CONSENT_FROM_ELSEWHERE.because("the form was sent by a page of "
                    + origin.orElse("another origin") + ", and only that of " + originOf(baseUrl) + " may");
        }
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}

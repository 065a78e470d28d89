package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.providerstate.ProviderStates;
import io.examplarymock.server.providerstate.UnusableState;

/**
 * POST provider-states: sets a Pact provider state up, or tears it down. Whoever tears down names the workspace by its
 * key, as the parameter {@code apiKey} or in the header.
 */
final class ProviderStateCall implements AdminHandler {
    static final String LENIENT = "lenient";

    private final ProviderStates states;

    ProviderStateCall(ProviderStates states) {
        this.states = states;
    }

    @Override
    public Response handle(AdminCall call) {
        JsonObject body = call.body();
        JsonObject parameters = body.object("params");
        if ("teardown".equals(body.text("action"))) {
            String key = parameters.text("apiKey");
            states.tearDown(
                    key == null ? call.request().header(AdminCall.KEY_HEADER).orElse(null) : key);
            return AdminAnswers.none();
        }
        try {
            return AdminAnswers.ok(
                    call.asksFor(LENIENT)
                            ? states.setUpLeniently(body.text("state"), parameters.members())
                            : states.setUp(body.text("state"), parameters.members()));
        } catch (UnusableState unusable) {
            throw RefusedCall.at(unusable.pointer(), "unknown", unusable.getMessage());
        }
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.providerstate.Messages;
import io.examplarymock.server.providerstate.UnusableState;
import io.examplarymock.server.session.Session;
import java.util.Base64;

/**
 * POST pact-messages: what verifiers ask for a message interaction. A session is really played, and what it told is
 * answered; metadata goes into a header, as base64 of JSON, as verifiers of every language expect it.
 */
final class PactMessageCall implements AdminHandler {
    static final String METADATA_HEADER = "Pact-Message-Metadata";

    private final Messages messages;
    private final String publicUrl;

    PactMessageCall(Messages messages, String publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @Override
    public Response handle(AdminCall call) {
        Session session = played(call.body());
        PactMessage message = PactMessage.lastOf(session, BaseUrl.of(call.request(), publicUrl))
                .orElseThrow(() -> RefusedCall.at("/providerStates", "silent", silence(session)));
        // Without a charset: verifiers compare the type with the one in the pact.
        return Response.of(200, "application/json", Json.write(message.contents()))
                .with(METADATA_HEADER, Base64.getEncoder().encodeToString(Json.write(message.metadata())));
    }

    private Session played(JsonObject body) {
        try {
            return messages.play(
                    body.text("description"),
                    body.objects("providerStates").stream()
                            .map(state -> new Messages.Named(
                                    state.text("name"), state.object("params").members()))
                            .toList());
        } catch (UnusableState unusable) {
            throw RefusedCall.at(unusable.pointer(), "unknown", unusable.getMessage());
        }
    }

    private static String silence(Session session) {
        boolean redirects = session.terms().returnUrl() != null;
        return "%s session that is %s %s"
                .formatted(
                        article(session.terms().flow()),
                        session.status().wireName(),
                        redirects
                                ? "does not redirect; see the return URL in the documentation of the flows"
                                : "has posted no message; see the messages in the documentation of the flows");
    }

    private static String article(String flow) {
        return (flow.startsWith("e") ? "an " : "a ") + flow;
    }
}

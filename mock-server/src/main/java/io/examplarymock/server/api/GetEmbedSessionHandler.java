package io.examplarymock.server.api;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionStatus;

/** GET /embed-sessions/{id} (E9): polling. */
final class GetEmbedSessionHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        Session session = call.workspace().sessions().get(call.id());
        return Reply.of(Views.session(session, call.baseUrl())).using(tier(session));
    }

    /** That a session reads as expired is assumed, and outputs are as certain as what is known of their flow. */
    private static Tier tier(Session session) {
        if (session.status() == SessionStatus.EXPIRED) {
            return Facts.load().find("O12.M").orElseThrow().tier();
        }
        return session.state().outputs().isEmpty()
                ? Tier.S
                : JsonBody.of(session.state().outputs())
                        .tier("flows/" + session.terms().flow() + "/outputs");
    }
}

package io.examplarymock.server.workspace;

import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import java.time.Instant;
import java.util.Map;

/**
 * Creates an embed session (fact E8), after the actor's checks (C6) and those on what the presets name (C14).
 *
 * @param requestedBy id of the user who asks for it, who must not be the actor (C4)
 */
public record CreateSession(
        String flow,
        String actor,
        Map<String, Object> presets,
        Map<String, Object> theme,
        Map<String, Object> metadata,
        String returnUrl,
        String allowedOrigin,
        String requestedBy)
        implements Command<Session> {
    @Override
    public Change<Session> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        ActorRule.check(workspace, actor, requestedBy);
        Mint mint = workspace.ids().mint();
        SessionTerms terms = new SessionTerms(
                mint.next(IdKind.EMBED_SESSION),
                flow,
                actor,
                presets,
                theme,
                metadata,
                returnUrl,
                allowedOrigin,
                now,
                now.plus(SessionTerms.LIFETIME));
        Flow opened = Flows.named(flow);
        opened.requireNamedThings(terms, workspace.content());
        Session session = Session.created(terms);
        return new Change<>(
                workspace.with(mint, workspace.content(), workspace.sessions().with(session)), session);
    }
}

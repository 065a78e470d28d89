package io.examplarymock.server.workspace;

import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.flow.Stage;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.session.Session;
import java.time.Instant;

/** Does in a session what a person does (O13). */
public record ActOnSession(String sessionId, Deed deed) implements Command<Session> {
    @Override
    public Change<Session> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Session session = workspace.sessions().get(sessionId);
        Mint mint = workspace.ids().mint();
        Stage stage = new Stage(workspace.content(), mint, now);
        Session next = Flows.named(session.terms().flow()).perform(deed, session, stage);
        return new Change<>(
                workspace.with(mint, stage.content(), workspace.sessions().with(next)), next);
    }
}

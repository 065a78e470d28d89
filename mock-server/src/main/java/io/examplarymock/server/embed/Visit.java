package io.examplarymock.server.embed;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.flow.Access;
import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody looks at a session's page.
 *
 * @param session the session as it stands; {@code null} once it was deleted
 * @param sessionId its id
 * @param now by the workspace's clock
 */
record Visit(Workspace workspace, Session session, String sessionId, Instant now) {
    SessionTerms terms() {
        return session.terms();
    }

    Flow flow() {
        return Flows.named(terms().flow());
    }

    Access access() {
        return flow().access(terms(), workspace.content());
    }

    /** The exam that the session's preset names. */
    Optional<Exam> exam() {
        return Optional.ofNullable(terms().preset("examId"))
                .flatMap(id -> workspace.content().exams().find(id));
    }
}

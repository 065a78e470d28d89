package io.examplarymock.server.state;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.session.Sessions;
import io.examplarymock.server.workspace.Workspace;
import java.util.function.UnaryOperator;

/** A workspace that is being read. */
final class Draft {
    private Head head;
    private Content content;
    private Sessions sessions;

    Draft(Head head) {
        this.head = head;
        content = Content.EMPTY;
        sessions = Sessions.none();
    }

    Draft(Workspace start) {
        head = Head.of(start);
        content = start.content();
        sessions = start.sessions();
    }

    String workspaceId() {
        return head.id();
    }

    Content content() {
        return content;
    }

    void become(Head next) {
        head = next;
    }

    void change(UnaryOperator<Content> change) {
        content = change.apply(content);
    }

    void changeSessions(UnaryOperator<Sessions> change) {
        sessions = change.apply(sessions);
    }

    Workspace workspace() {
        return head.with(content, sessions);
    }
}

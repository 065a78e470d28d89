package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.ids.IdSequence;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What a flow works with during one change of a workspace: its content, its ids and the time. Not kept. */
public final class Stage {
    private final IdSequence.Mint ids;
    private final Instant now;
    private Content content;

    /** Opens a stage on a workspace's content. */
    public Stage(Content content, IdSequence.Mint ids, Instant now) {
        this.content = content;
        this.ids = ids;
        this.now = now;
    }

    /** The instant at which the change happens, by the workspace's clock. */
    public Instant now() {
        return now;
    }

    /** Makes ids for what the flow creates. */
    public IdSequence.Mint ids() {
        return ids;
    }

    /** The content as the flow has left it so far. */
    public Content content() {
        return content;
    }

    void change(UnaryOperator<Content> change) {
        content = change.apply(content);
    }
}

package io.examplarymock.server.embed;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Map;

/** What is particular to one flow's page. */
interface FlowPage {
    /** The flow's slug: also the name of the page's module and of its texts. */
    String slug();

    /** What the page shows while the session is unfinished, as JSON values. */
    Map<String, Object> content(Visit visit);

    /** What the page can ask for and nothing changes by, by the last part of the path. */
    default Map<String, FlowCall> calls() {
        return Map.of();
    }

    /** What the page can change beyond the actions of the session; answered with the new content. */
    default Map<String, FlowChange> changes() {
        return Map.of();
    }

    /** A call; what it throws is answered like an action that failed. */
    @FunctionalInterface
    interface FlowCall {
        /** Answers what the page asked, as JSON values. */
        Map<String, Object> answer(Visit visit, JsonObject body);
    }

    /** A change, which is made once however often it is sent; what it throws is answered like an action that failed. */
    @FunctionalInterface
    interface FlowChange {
        /** Makes the change. */
        void make(Visit visit, JsonObject body, Workspaces workspaces);
    }
}

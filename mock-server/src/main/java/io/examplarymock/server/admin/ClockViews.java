package io.examplarymock.server.admin;

import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.List;
import java.util.Map;

/** How clocks look on the admin side. */
final class ClockViews {
    private ClockViews() {}

    static Map<String, Object> of(Workspace workspace, Workspaces workspaces) {
        return Members.start()
                .put("mode", workspace.clock().mode().wireName())
                .put("now", Timestamps.format(workspaces.now(workspace)))
                .toMap();
    }

    static Map<String, Object> moved(Workspace workspace, Workspaces workspaces, List<Fired> fired) {
        return Members.startingWith(of(workspace, workspaces))
                .put("fired", fired.stream().map(ClockViews::view).toList())
                .toMap();
    }

    private static Map<String, Object> view(Fired fired) {
        return Members.start()
                .put("at", Timestamps.format(fired.at()))
                .put("kind", fired.kind().wireName())
                .put(fired.kind().isOfSession() ? "sessionId" : "sourceMaterialId", fired.subjectId())
                .toMap();
    }
}

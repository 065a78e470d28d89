package io.examplarymock.server.admin;

import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.workspace.Fired;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How clocks look on the admin side. */
final class ClockViews {
    private ClockViews() {}

    static Map<String, Object> of(Workspace workspace, Workspaces workspaces) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("mode", workspace.clock().mode().wireName());
        view.put("now", Timestamps.format(workspaces.now(workspace)));
        return view;
    }

    static Map<String, Object> moved(Workspace workspace, Workspaces workspaces, List<Fired> fired) {
        Map<String, Object> view = of(workspace, workspaces);
        view.put("fired", fired.stream().map(ClockViews::view).toList());
        return view;
    }

    private static Map<String, Object> view(Fired fired) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("at", Timestamps.format(fired.at()));
        view.put("kind", fired.kind().wireName());
        view.put("sessionId", fired.sessionId());
        return view;
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How faults look on the admin side. */
final class FaultViews {
    private FaultViews() {}

    static Map<String, Object> of(Fault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", fault.id());
        view.put("operation", fault.operation());
        view.put("times", fault.times());
        view.put("status", fault.status());
        view.put("delayMs", fault.delayMillis());
        view.put("fault", fault.breakage() == null ? null : fault.breakage().name());
        view.values().removeIf(Objects::isNull);
        return view;
    }
}

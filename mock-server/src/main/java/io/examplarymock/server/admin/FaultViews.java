package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** How faults look on the admin side. */
final class FaultViews {
    private FaultViews() {}

    static Map<String, Object> of(Fault fault) {
        return Members.start()
                .put("id", fault.id())
                .put("operation", fault.operation())
                .put("times", fault.times())
                .put("status", fault.status())
                .put("delayMs", fault.delayMillis())
                .put("fault", fault.breakage() == null ? null : fault.breakage().name())
                .withoutNulls()
                .toMap();
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Effect;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Scope;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** How faults look on the admin side. */
final class FaultViews {
    private FaultViews() {}

    static Map<String, Object> of(Fault fault) {
        Scope scope = fault.scope();
        Effect effect = fault.effect();
        return Members.start()
                .put("id", fault.id())
                .put("operation", scope.operation())
                .put("session", scope.session())
                .put("until", scope.until() == null ? null : Timestamps.format(scope.until()))
                .put("times", fault.times())
                .put("status", effect.status())
                .put("retryAfter", effect.retryAfter())
                .put("delayMs", effect.delayMillis())
                .put(
                        "fault",
                        effect.breakage() == null ? null : effect.breakage().name())
                .put("extend", effect.extension().isEmpty() ? null : effect.extension())
                .withoutNulls()
                .toMap();
    }
}

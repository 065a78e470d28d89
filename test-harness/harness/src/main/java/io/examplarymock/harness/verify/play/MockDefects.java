package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Exchange.Finding;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.evidence.Call;
import java.util.List;

/** Finds what the mock did wrong, for which no client shall be blamed. */
final class MockDefects {
    private static final String ARMED = "fault ";

    private MockDefects() {}

    static void refuse(List<Call> calls) {
        for (Call call : calls) {
            List<Finding> broken = call.exchange().responseViolations();
            if (!broken.isEmpty()) {
                throw new ToolFailed("the mock answered " + call.words() + " against its own schema: "
                        + broken.get(0).message());
            }
            String reason = call.answeredHeader("X-Examplary-Mock-Reason").orElse("");
            if (call.failed() && !reason.startsWith(ARMED)) {
                throw new ToolFailed("the mock answered " + call.status() + " to " + call.words()
                        + ", which the scenario did not ask for; its log has the rest: " + reason);
            }
        }
    }
}

package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.api.ApiWire;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.script.Player;
import io.examplarymock.server.script.Script;
import io.examplarymock.server.script.ScriptReading;
import io.examplarymock.server.script.Wire;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.WorkspacePolicy;
import io.examplarymock.server.workspace.Workspaces;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Scripts that are played at once")
class ScriptRunsTest {
    private static final String SCRIPT = "{\"script\": 1, \"name\": \"A rubric\", \"given\": {\"session\":"
            + " {\"flow\": \"edit-rubric\"}}, \"steps\": [{\"do\": \"open\"}, {\"do\": \"complete\"}]}";

    private static final Workspaces NONE = new Workspaces(
            new MemoryStore(), new WorkspacePolicy(true, 10, ClockMode.SYSTEM, null, null, null), SystemClock.REAL);

    private final CountDownLatch refused = new CountDownLatch(1);

    @Test
    @Timeout(60)
    void wait_for_each_other_but_not_without_end() {
        ScriptRuns runs = new ScriptRuns(new Player(slowWire()), new Faults(), null, true);

        List<Integer> statuses = Crowd.of(ScriptRuns.WAITING + 1).each(number -> play(runs));

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(ScriptRuns.WAITING);
        assertThat(statuses).contains(429);
        assertThat(play(runs)).isEqualTo(200);
    }

    private int play(ScriptRuns runs) {
        try {
            runs.play(script(), false, NONE);
            return 200;
        } catch (RefusedCall refusal) {
            refused.countDown();
            assertThat(refusal).hasMessageContaining("send this one again");
            return refusal.response().status();
        }
    }

    private static Script script() {
        return ScriptReading.read(
                Json.parse(SCRIPT.getBytes(StandardCharsets.UTF_8)).toObject().members(), new ApiWire());
    }

    /** Shows nothing before somebody was refused, so that nobody is done before. */
    private Wire slowWire() {
        ApiWire wire = new ApiWire();
        return (Wire) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Wire.class}, (proxy, method, arguments) -> {
                    assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
                    return method.invoke(wire, arguments);
                });
    }
}

package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("The workspaces of a server")
class WorkspacesTest {
    private static final int THREADS = 16;
    private static final int KEYS_EACH = 50;
    private static final int BOUND = 100;

    private final WorkspaceStore store = new MemoryStore();
    private final Workspaces workspaces =
            new Workspaces(store, new WorkspacePolicy(true, BOUND, ClockMode.SYSTEM, null, null), SystemClock.REAL);

    @RepeatedTest(20)
    void are_never_more_than_their_bound_although_many_are_opened_at_once() {
        List<Integer> opened = Crowd.of(THREADS).each(thread -> {
            int good = 0;
            for (int i = 0; i < KEYS_EACH; i++) {
                try {
                    workspaces.open(Caller.freshKey());
                    good++;
                } catch (ApiException full) {
                    assertThat(full.error().status()).isEqualTo(429);
                }
            }
            return good;
        });

        assertThat(opened.stream().mapToInt(Integer::intValue).sum()).isEqualTo(BOUND);
        assertThat(store.size()).isEqualTo(BOUND);
    }
}

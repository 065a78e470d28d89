package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workspaces of a server")
class WorkspacesTest {
    /** Where two threads meet that both look how many workspaces there are, before either adds one. */
    private final CyclicBarrier looked = new CyclicBarrier(2);

    @Test
    void are_never_more_than_their_bound_although_two_keys_see_the_last_room_at_once() {
        WorkspaceStore store = meetingAtItsSize(new MemoryStore());
        Workspaces workspaces = new Workspaces(
                store, new WorkspacePolicy(true, 1, ClockMode.SYSTEM, null, null, null), SystemClock.REAL);

        List<Integer> statuses = Crowd.of(2).each(thread -> status(workspaces));

        assertThat(statuses).containsExactlyInAnyOrder(200, 429);
        assertThat(store.all()).hasSize(1);
    }

    private static int status(Workspaces workspaces) {
        try {
            workspaces.open(Caller.freshKey());
            return 200;
        } catch (ApiException full) {
            return full.error().status();
        }
    }

    /** A store that asks whoever looks at its size to wait a moment for somebody else to do so. */
    private WorkspaceStore meetingAtItsSize(WorkspaceStore store) {
        return (WorkspaceStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WorkspaceStore.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(store, arguments);
                    if (method.getName().equals("size")) {
                        meet();
                    }
                    return result;
                });
    }

    private void meet() throws InterruptedException {
        try {
            looked.await(200, TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException nobodyCame) {
            looked.reset();
        }
    }
}

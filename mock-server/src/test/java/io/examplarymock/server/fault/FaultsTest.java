package io.examplarymock.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The armed faults")
class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void meet_as_many_calls_as_they_were_armed_for() {
        arm("org_1", "getMe", 2);

        assertThat(faults.meet("org_1", "getMe")).isPresent();
        assertThat(faults.meet("org_1", "getMe")).isPresent();
        assertThat(faults.meet("org_1", "getMe")).isEmpty();
        assertThat(faults.armed("org_1")).isEmpty();
    }

    @Test
    void meet_exactly_as_many_calls_when_many_come_at_once() {
        arm("org_1", "getMe", 100);
        AtomicInteger met = new AtomicInteger();

        IntStream.range(0, 1000)
                .parallel()
                .forEach(call -> faults.meet("org_1", "getMe").ifPresent(fault -> met.incrementAndGet()));

        assertThat(met).hasValue(100);
    }

    @Test
    void meet_every_call_until_they_are_disarmed_when_no_number_was_given() {
        arm("org_1", "getMe", null);

        for (int i = 0; i < 10; i++) {
            assertThat(faults.meet("org_1", "getMe")).isPresent();
        }
        faults.disarm("org_1");
        assertThat(faults.meet("org_1", "getMe")).isEmpty();
    }

    @Test
    void are_used_up_in_the_order_in_which_they_were_armed() {
        Fault first = arm("org_1", "getMe", 1);
        Fault second = arm("org_1", Fault.ANY, 1);
        Fault third = arm("org_1", "getMe", 1);

        assertThat(faults.armed("org_1")).containsExactly(first, second, third);
        assertThat(faults.meet("org_1", "getMe")).contains(first);
        assertThat(faults.meet("org_1", "getMe")).contains(second);
        assertThat(faults.meet("org_1", "getMe")).contains(third);
    }

    @Test
    void leave_other_operations_and_workspaces_alone() {
        arm("org_1", "getMe", null);

        assertThat(faults.meet("org_1", "createUser")).isEmpty();
        assertThat(faults.meet("org_2", "getMe")).isEmpty();
    }

    @Test
    void are_bounded_in_number() {
        for (int i = 0; i < Faults.LIMIT; i++) {
            arm("org_1", "getMe", 1);
        }

        assertThat(faults.arm("org_1", "getMe", 1, 500, 0, null)).isEmpty();
        assertThat(faults.arm("org_2", "getMe", 1, 500, 0, null)).isPresent();
    }

    private Fault arm(String workspace, String operation, Integer times) {
        return faults.arm(workspace, operation, times, 500, 0, null).orElseThrow();
    }
}

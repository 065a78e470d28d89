package io.examplarymock.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The armed faults")
class FaultsTest {
    private static final Instant NOW = Instant.parse("2026-01-08T10:00:00Z");

    private final Faults faults = new Faults();

    @Test
    void meet_as_many_calls_as_they_were_armed_for() {
        arm("org_1", "getMe", 2);

        assertThat(meet("org_1", "getMe")).isPresent();
        assertThat(meet("org_1", "getMe")).isPresent();
        assertThat(meet("org_1", "getMe")).isEmpty();
        assertThat(faults.armed("org_1", NOW)).isEmpty();
    }

    @Test
    void meet_exactly_as_many_calls_when_many_come_at_once() {
        arm("org_1", "getMe", 100);
        AtomicInteger met = new AtomicInteger();

        IntStream.range(0, 1000)
                .parallel()
                .forEach(call -> meet("org_1", "getMe").ifPresent(fault -> met.incrementAndGet()));

        assertThat(met).hasValue(100);
    }

    @Test
    void meet_every_call_until_they_are_disarmed_when_no_number_was_given() {
        arm("org_1", "getMe", null);

        for (int i = 0; i < 10; i++) {
            assertThat(meet("org_1", "getMe")).isPresent();
        }
        faults.disarm("org_1");
        assertThat(meet("org_1", "getMe")).isEmpty();
    }

    @Test
    void are_used_up_in_the_order_in_which_they_were_armed() {
        Fault first = arm("org_1", "getMe", 1);
        Fault second = arm("org_1", Scope.ANY, 1);
        Fault third = arm("org_1", "getMe", 1);

        assertThat(faults.armed("org_1", NOW)).containsExactly(first, second, third);
        assertThat(meet("org_1", "getMe")).contains(first);
        assertThat(meet("org_1", "getMe")).contains(second);
        assertThat(meet("org_1", "getMe")).contains(third);
    }

    @Test
    void leave_other_operations_and_workspaces_alone() {
        arm("org_1", "getMe", null);

        assertThat(meet("org_1", "createUser")).isEmpty();
        assertThat(meet("org_2", "getMe")).isEmpty();
    }

    @Test
    void meet_the_calls_of_one_session_if_it_is_named() {
        Fault ofOne = arm("org_1", new Scope(Scope.EMBED_ACT, "embed_session_1", null), null);

        assertThat(faults.meet("org_1", "embedAct", "embed_session_1", NOW)).contains(ofOne);
        assertThat(faults.meet("org_1", "embedAct", "embed_session_2", NOW)).isEmpty();
        assertThat(faults.meet("org_1", "embedView", "embed_session_1", NOW)).isEmpty();
        assertThat(meet("org_1", "embedAct")).isEmpty();
    }

    @Test
    void meet_no_page_where_they_were_armed_for_anything() {
        arm("org_1", Scope.ANY, null);

        assertThat(Scope.PAGE_OPERATIONS)
                .allSatisfy(call -> assertThat(meet("org_1", call)).isEmpty());
        assertThat(meet("org_1", "getMe")).isPresent();
    }

    @Test
    void are_over_when_the_clock_shows_the_instant_that_they_last_until() {
        arm("org_1", new Scope("getMe", null, NOW.plusSeconds(45)), null);

        assertThat(faults.meet("org_1", "getMe", null, NOW.plusSeconds(44))).isPresent();
        assertThat(faults.armed("org_1", NOW.plusSeconds(45))).isEmpty();
        assertThat(faults.meet("org_1", "getMe", null, NOW.plusSeconds(45))).isEmpty();
    }

    @Test
    void are_disarmed_one_by_one() {
        Fault first = arm("org_1", "getMe", 1);
        Fault second = arm("org_1", "getMe", 1);

        assertThat(faults.disarm("org_1", first.id())).isTrue();
        assertThat(faults.disarm("org_1", first.id())).isFalse();
        assertThat(faults.disarm("org_2", second.id())).isFalse();
        assertThat(faults.armed("org_1", NOW)).containsExactly(second);
    }

    @Test
    void are_bounded_in_number() {
        for (int i = 0; i < Faults.LIMIT; i++) {
            arm("org_1", "getMe", 1);
        }

        assertThat(faults.arm("org_1", Scope.of("getMe"), 1, Effect.answering(500)))
                .isEmpty();
        assertThat(faults.arm("org_2", Scope.of("getMe"), 1, Effect.answering(500)))
                .isPresent();
    }

    private Fault arm(String workspace, String operation, Integer times) {
        return arm(workspace, Scope.of(operation), times);
    }

    private Fault arm(String workspace, Scope scope, Integer times) {
        return faults.arm(workspace, scope, times, Effect.answering(500)).orElseThrow();
    }

    private Optional<Fault> meet(String workspace, String operation) {
        return faults.meet(workspace, operation, null, NOW);
    }
}

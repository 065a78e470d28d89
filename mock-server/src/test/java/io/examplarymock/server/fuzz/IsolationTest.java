package io.examplarymock.server.fuzz;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sequence of calls with one key, of a mock in memory,")
class IsolationTest extends IsolationContract {
    IsolationTest() {
        super("memory", 1);
    }

    @Test
    void changes_and_reveals_nothing_of_another_from_the_next_seed() {
        follows(Long.getLong("examplary.fuzz.seed", 1) + 1);
    }
}

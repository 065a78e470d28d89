package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A run of test classes, with what the tests in it noted. */
record Run(EngineExecutionResults results, List<Object> notes) {
    private static final Queue<Object> NOTED = new ConcurrentLinkedQueue<>();

    /** For use in the classes that are run. */
    static void note(Object note) {
        NOTED.add(note);
    }

    static Run of(Class<?>... classes) {
        return with(Map.of(), classes);
    }

    static Run with(Map<String, String> configuration, Class<?>... classes) {
        NOTED.clear();
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameters(configuration)
                .selectors(Stream.of(classes).map(type -> selectClass(type)).toArray(ClassSelector[]::new))
                .execute();
        return new Run(results, List.copyOf(NOTED));
    }

    /** Expects that so many tests ran, and that nothing failed. */
    Run passed(long tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
        return this;
    }

    /** What the only thing that failed, a test or a class, failed with. */
    Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    List<Throwable> failures() {
        return results.allEvents().failed().map(Run::failure).toList();
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}

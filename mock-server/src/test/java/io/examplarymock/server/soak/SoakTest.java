package io.examplarymock.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Run by {@code .ci/soak}; too long for the other tests. */
@DisplayName("A day of mixed use")
@EnabledIfSystemProperty(named = "examplary.soak.seconds", matches = "[0-9]+")
class SoakTest {
    private static final int HOURS = 24;
    private static final int QUARTERS = 4;
    /** Journals, caches and compiled code fill up first. */
    private static final int WARM_UP = 8;

    private final long nanos =
            Duration.ofSeconds(Long.getLong("examplary.soak.seconds", 300)).toNanos();

    @Test
    void leaves_memory_threads_and_file_handles_as_they_were() throws Exception {
        List<Sample> samples = new ArrayList<>();
        long began = System.nanoTime();
        // A small journal is full before anything is measured.
        MockOptions options =
                MockOptions.forTests().toBuilder().journalSize(100).build();
        try (MockServer mock = MockServer.start(options)) {
            Usage usage = new Usage(mock);
            for (int hour = 1; hour <= HOURS; hour++) {
                for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                    long end = began + nanos * ((hour - 1) * QUARTERS + quarter) / (HOURS * QUARTERS);
                    do {
                        usage.goOn();
                    } while (System.nanoTime() < end);
                    usage.quarter();
                }
                usage.hour();
                samples.add(Sample.take(hour, usage.requests()));
            }
        }

        List<Trend> trends = trends(samples.subList(WARM_UP, HOURS));
        String table = table(samples, trends);
        System.out.println(table);
        Files.createDirectories(Path.of("target", "soak"));
        Files.writeString(Path.of("target", "soak", "table.txt"), table);
        assertThat(trends.stream().flatMap(trend -> trend.breach().stream())).isEmpty();
    }

    private static List<Trend> trends(List<Sample> samples) {
        return List.of(
                Trend.of("heap after collection, KiB", samples, Sample::heap, 0.05, 2048),
                Trend.of("threads", samples, Sample::threads, 0, 4),
                Trend.of("file handles", samples, Sample::handles, 0, 6));
    }

    private static String table(List<Sample> samples, List<Trend> trends) {
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(
                                        "| hour | requests | heap after collection, MiB | resident, MiB | threads | file handles |",
                                        "| --- | --- | --- | --- | --- | --- |"),
                                samples.stream().map(Sample::line),
                                Stream.of("Trends of hours " + (WARM_UP + 1) + " to " + HOURS + ":"),
                                trends.stream().map(Trend::toString))
                        .flatMap(lines -> lines)
                        .toList());
    }
}

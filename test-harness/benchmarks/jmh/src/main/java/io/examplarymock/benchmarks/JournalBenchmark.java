package io.examplarymock.benchmarks;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.journal.MemoryJournals;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An entry of the journal, in one that is full. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JournalBenchmark {
    private Mock mock;
    private Response response;
    private Journal journal;

    /** Begins with an empty journal, which is soon full. */
    @Setup(Level.Iteration)
    public void begin() {
        mock = new Mock(0);
        response = mock.handle(mock.create);
        journal = new MemoryJournals(1000, 64L << 20).of("org_benchmark");
    }

    /** One exchange. */
    @Benchmark
    public void record() {
        journal.record(id -> Exchange.of(
                id, Instant.EPOCH, "createEmbedSession", mock.create, response, Judged.NOTHING, "documented", 100));
    }
}

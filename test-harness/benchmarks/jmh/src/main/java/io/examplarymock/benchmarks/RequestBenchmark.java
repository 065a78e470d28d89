package io.examplarymock.benchmarks;

import io.examplarymock.server.http.Response;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole request, from what came over the network to what goes over it, with the journal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RequestBenchmark {
    private Mock mock;

    /** Begins anew each time, so that sessions do not fill the memory. */
    @Setup(Level.Iteration)
    public void begin() {
        mock = new Mock(1000);
    }

    /** POST /embed-sessions. */
    @Benchmark
    public Response create() {
        return mock.handle(mock.create);
    }

    /** GET /embed-sessions/{id}. */
    @Benchmark
    public Response read() {
        return mock.handle(mock.read);
    }

    /** A student's answer. */
    @Benchmark
    public Response answer() {
        return mock.handle(mock.answer);
    }
}

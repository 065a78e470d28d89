package io.examplarymock.benchmarks;

import io.examplarymock.server.workspace.Workspace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Workspaces: each test of a user may begin and end with one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WorkspaceBenchmark {
    private Mock mock;

    /** Begins with the little that a test has in its workspace. */
    @Setup(Level.Iteration)
    public void begin() {
        mock = new Mock(1000);
    }

    /** Makes a workspace and removes it, so that they do not fill the memory. */
    @Benchmark
    public boolean createAndRemove() {
        Workspace made = mock.workspaces.create("A test's", true, null, null);
        return mock.workspaces.remove(made.id());
    }

    /** Empties a workspace. */
    @Benchmark
    public void reset() {
        mock.workspaces.reset(mock.workspaces.open(Mock.KEY));
    }
}

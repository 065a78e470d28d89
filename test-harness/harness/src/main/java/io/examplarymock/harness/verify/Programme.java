package io.examplarymock.harness.verify;

import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.report.ScenarioReport;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Plays scenarios, several at a time. One that cannot be played is a fault in the report, and takes no other with it.
 *
 * @param play plays and judges one
 * @param fault reports one that failed, by no fault of the client
 */
record Programme(
        Function<Scenario, ScenarioReport> play, BiFunction<Scenario, Throwable, ScenarioReport> fault, int jobs) {

    /**
     * Plays them; the reports are in the same order.
     *
     * @throws WrongUsage if a scenario showed that the user asked for what cannot be
     * @throws ToolFailed if it was interrupted
     */
    List<ScenarioReport> run(List<Scenario> scenarios) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<ScenarioReport>> playing = scenarios.stream()
                    .map(scenario -> threads.submit(() -> play.apply(scenario)))
                    .toList();
            List<ScenarioReport> reports = new ArrayList<>();
            for (int i : IntStream.range(0, playing.size()).toArray()) {
                reports.add(report(scenarios.get(i), playing.get(i)));
            }
            return reports;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed("interrupted while scenarios were played");
        } finally {
            threads.shutdownNow();
        }
    }

    private ScenarioReport report(Scenario scenario, Future<ScenarioReport> playing) throws InterruptedException {
        try {
            return playing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WrongUsage misused) {
                throw misused;
            }
            return fault.apply(scenario, e.getCause());
        }
    }
}

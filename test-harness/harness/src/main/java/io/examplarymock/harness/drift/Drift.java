package io.examplarymock.harness.drift;

import io.examplarymock.harness.drift.deployment.Belongings;
import io.examplarymock.harness.drift.deployment.Deployment;
import io.examplarymock.harness.drift.observation.Findings;
import io.examplarymock.harness.drift.observation.Privacy;
import io.examplarymock.harness.drift.probe.Bench;
import io.examplarymock.harness.drift.probe.Known;
import io.examplarymock.harness.drift.probe.Probe;
import io.examplarymock.harness.drift.probe.Probes;
import io.examplarymock.harness.drift.report.DriftReport;
import io.examplarymock.harness.usage.WrongUsage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares what is known of the API with what a deployment answers, fact by fact.
 *
 * <p>Without leave to write it only reads. With it, what it makes is deleted in the end, and what it changes is put back, the
 * newest first, also when the process is interrupted.
 */
public final class Drift {
    private static final String PLAN = """
            With --writes, this makes in the deployment at %s:
            %s  - an exam with one question
              - a practice space
              - about ten embed sessions, of every flow
              - a source material and a slice of it
              - the question type examplary-mock.drift-check
            changes, and puts back at once, the name of the key's own user%s,
            and sends some requests that have to be refused. In the end everything is deleted, the newest first. The API is
            not known to delete users, practice spaces, source materials and question types; what stays is listed.""";

    private final DriftOrder order;
    private final Consumer<String> tell;
    private final Findings findings;
    private final Deployment deployment;
    private final Belongings belongings;

    private Drift(DriftOrder order, Consumer<String> tell) {
        this.order = order;
        this.tell = tell;
        this.findings = new Findings(new Privacy(order.key()));
        this.deployment = new Deployment(order.base(), order.key(), order.maxCalls(), order.timeout());
        this.belongings = new Belongings(deployment);
    }

    /**
     * Carries out an order.
     *
     * @param tell is told, line by line, what will be written, before it is
     * @throws WrongUsage if the order may not be carried out; then no call was made
     */
    public static DriftReport run(DriftOrder order, Consumer<String> tell) {
        order.check();
        return new Drift(order, tell).run();
    }

    private DriftReport run() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (order.writes()) {
            ask();
        } else {
            probe();
        }
        return new DriftReport(
                order.base().toString(),
                at,
                order.writes(),
                deployment.calls(),
                findings.verdicts(unasked()),
                findings.news(),
                belongings.leftBehind());
    }

    private void ask() {
        String user = order.actor().isPresent() ? "" : "  - a user, who becomes the actor of sessions\n";
        String role = order.actor().isPresent() ? "" : " and the role of the user that it made";
        tell.accept(PLAN.formatted(order.base(), user, role));
        Thread onInterrupt = new Thread(this::cleanUpInterrupted, "examplary-mock-drift-end");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            probe();
        } finally {
            belongings.delete();
            forget(onInterrupt);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, and finds nothing left to do.
        }
    }

    private void cleanUpInterrupted() {
        deployment.stop();
        tell.accept("Interrupted: what was made is deleted first.");
        belongings.delete();
        belongings.leftBehind().forEach(left -> tell.accept("left behind: " + left));
    }

    private void probe() {
        Known known = new Known(order.actor(), order.exam(), order.space(), order.session());
        for (Probe probe : applicable()) {
            probe.run(new Bench(probe, deployment, belongings, known, findings, order.key(), order.allowsPlainHttp()));
        }
    }

    private List<Probe> applicable() {
        return Probes.all().stream()
                .filter(probe -> order.writes() || !probe.writes())
                .toList();
    }

    /** Why facts are not asked for that could be. */
    private Map<String, String> unasked() {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (!order.writes()) {
            Probes.all().stream()
                    .filter(Probe::writes)
                    .flatMap(probe -> probe.facts().stream())
                    .forEach(fact -> reasons.put(fact, "asked for with --writes only"));
        }
        return reasons;
    }
}

package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.util.Set;

/** Who may use an exam, and what an actor is told to whom nobody gave anything. */
final class ReadsPermissions implements Probe {
    /** A group, since a user might have a role as everybody in the organisation. */
    private static final String NOBODY = "group_nobodyOfThisName00000";

    @Override
    public String name() {
        return "reading permissions";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E13", "P2.P");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        bench.need(
                        bench.known().exam(),
                        "there is no exam whose permissions could be read: name one with --exam, or let one be made with"
                                + " --writes")
                .ifPresent(exam -> read(bench, exam));
    }

    private static void read(Bench bench, String exam) {
        Operation listing = bench.operation("listPermissions");
        Answer list = bench.call(listing, exam);
        if (!bench.judge().isGood(listing, list, Set.of())) {
            return;
        }
        Operation reading = bench.operation("getPermission");
        list.json().items().stream()
                .flatMap(permission -> permission.get("actor").get("id").text().stream())
                .filter(Answer::isPlainId)
                .findFirst()
                .ifPresent(actor -> bench.judge().isGood(reading, bench.call(reading, exam, actor), Set.of()));
        bench.judge().isRefused(reading, bench.call(reading, exam, NOBODY), "ACTOR_WITHOUT_ACCESS", Set.of());
    }
}

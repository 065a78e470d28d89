package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import java.util.Map;
import java.util.Set;

/** A session of each flow. */
final class AcceptsFlows implements Probe {
    @Override
    public String name() {
        return "every flow";
    }

    @Override
    public Set<String> facts() {
        return Set.of("C1", "F2", "F3", "F4.S", "F5", "F6.S", "F7.S");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.need(bench.known().actor(), "there is no user to be the actor").ifPresent(actor -> {
            ask(bench, "edit-rubric", "F2", actor, Map.of("showDoneButton", true));
            ask(bench, "generate-question", "F3", actor, Map.of("subject", "Mathematics"));
            ask(bench, "mark-answer", "F4.S", actor, Map.of());
            String exam = bench.known().exam();
            if (exam != null) {
                ask(bench, "edit-exam", "F5", actor, Map.of("examId", exam));
                ask(bench, "take-exam", "F6.S", actor, Map.of("examId", exam));
            }
            String space = bench.known().space();
            if (space != null) {
                ask(bench, "practice-space-student", "F7.S", actor, Map.of("practiceSpaceId", space));
            }
        });
    }

    private static void ask(Bench bench, String flow, String fact, String actor, Map<String, Object> presets) {
        Answer answer = bench.make(Kind.EMBED_SESSION, Sessions.request(flow, actor, presets));
        if (!bench.judge().isObstructed(answer)) {
            bench.judge()
                    .observe(
                            Set.of("C1", fact),
                            answer.isGood(),
                            answer,
                            "",
                            "a session of " + flow,
                            answer.status() + ": "
                                    + answer.json().get("message").excerpt());
        }
    }
}

package io.examplarymock.harness.replay.report;

import java.util.List;

/** A run in lines for people. */
final class TextReport {
    private static final int MOST_FAILURES = 10;
    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String PLAIN = "\u001B[0m";

    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();

    TextReport(boolean coloured) {
        this.coloured = coloured;
    }

    String of(ReplayReport run) {
        run.plays().forEach(this::add);
        return text.append('\n').append(run.summary()).toString();
    }

    private void add(Play play) {
        text.append(outcome(play.passed()))
                .append("  ")
                .append(play.name())
                .append("  (")
                .append(play.source())
                .append(": ")
                .append(ReplayReport.counted(play.students().size(), "student"))
                .append(", ")
                .append(ReplayReport.counted(play.steps(), "step"))
                .append(", ")
                .append(Durations.text(play.virtualTime()))
                .append(" in ")
                .append(Durations.text(play.took()))
                .append(")\n");
        List<Failure> failures = play.failures().toList();
        failures.stream()
                .limit(MOST_FAILURES)
                .forEach(failure ->
                        text.append("        ").append(failure.sentence()).append('\n'));
        if (failures.size() > MOST_FAILURES) {
            text.append("        and ")
                    .append(failures.size() - MOST_FAILURES)
                    .append(" more, all of them in what --report writes\n");
        }
        if (failures.isEmpty() && !play.passed()) {
            text.append("        the mock says so without telling why\n");
        }
    }

    private String outcome(boolean passed) {
        String word = passed ? "passed" : "failed";
        return coloured ? (passed ? GREEN : RED) + word + PLAIN : word;
    }
}

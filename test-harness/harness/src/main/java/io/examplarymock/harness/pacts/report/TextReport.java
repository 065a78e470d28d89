package io.examplarymock.harness.pacts.report;

import java.util.ArrayList;
import java.util.List;

/** A run as lines for a terminal, grouped by pact. */
record TextReport(boolean coloured) {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";
    private static final String DETAIL = "           ";

    String of(Verification run) {
        List<String> lines = new ArrayList<>();
        lines.add("Verified against " + run.target());
        run.notes().forEach(note -> lines.add(paint(YELLOW, "Note: " + note)));
        run.pacts().forEach(pact -> add(pact, lines));
        lines.add("");
        run.failures().forEach(failure -> lines.add(paint(RED, failure)));
        lines.add(paint(run.passed() ? GREEN : RED, run.summary()));
        return String.join("\n", lines);
    }

    private void add(PactResult pact, List<String> lines) {
        lines.add("");
        lines.add(pact.title() + "  [" + pact.source() + "]");
        pact.notes().forEach(note -> lines.add(paint(YELLOW, "  Note: " + note)));
        pact.interactions().forEach(interaction -> add(interaction, lines));
    }

    private void add(InteractionResult interaction, List<String> lines) {
        String word = "%-7s".formatted(interaction.outcome().word());
        lines.add("  " + paint(colour(interaction.outcome()), word) + "  " + interaction.title());
        interaction.warnings().forEach(warning -> lines.add(DETAIL + paint(YELLOW, "warning: " + indented(warning))));
        interaction.problems().forEach(problem -> lines.add(DETAIL + indented(problem)));
    }

    private static String indented(String text) {
        return text.replace("\n", "\n" + DETAIL + "  ");
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> GREEN;
            case FAILED -> RED;
            case PENDING -> YELLOW;
        };
    }

    private String paint(String colour, String text) {
        return coloured ? colour + text + PLAIN : text;
    }
}

package io.examplarymock.harness.pacts.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run found.
 *
 * @param target whom the pacts were verified against, in words
 * @param notes what a reader should know about the run
 * @param failures what went wrong beside the interactions; the run did not pass then
 */
public record Verification(String target, List<String> notes, List<PactResult> pacts, List<String> failures) {

    public Verification {
        notes = List.copyOf(notes);
        pacts = List.copyOf(pacts);
        failures = List.copyOf(failures);
    }

    /** Returns whether the provider kept every pact; pending ones do not count. */
    public boolean passed() {
        return failures.isEmpty() && count(Outcome.FAILED) == 0;
    }

    /** Returns lines for people; coloured ones have the terminal's escape sequences in them. */
    public String asText(boolean coloured) {
        return new TextReport(coloured).of(this);
    }

    int count(Outcome outcome) {
        return pacts.stream().mapToInt(pact -> pact.count(outcome)).sum();
    }

    /** For example {@code 3 interactions of 1 pact: 2 passed, 1 failed}. */
    String summary() {
        int interactions = Stream.of(Outcome.values()).mapToInt(this::count).sum();
        String pending = count(Outcome.PENDING) == 0 ? "" : ", " + count(Outcome.PENDING) + " pending";
        return counted(interactions, "interaction") + " of " + counted(pacts.size(), "pact") + ": "
                + count(Outcome.PASSED) + " passed, " + count(Outcome.FAILED) + " failed" + pending;
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

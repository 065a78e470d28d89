package io.examplarymock.harness.pacts.report;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run found.
 *
 * @param target whom the pacts were verified against, in words
 * @param notes what a reader should know about the run
 * @param failures what was asked for beside the verification and could not be done
 */
public record Verification(String target, List<String> notes, List<PactResult> pacts, List<String> failures) {

    public Verification {
        notes = List.copyOf(notes);
        pacts = List.copyOf(pacts);
        failures = List.copyOf(failures);
    }

    /** Returns whether the provider kept every pact; pending ones do not count. */
    public boolean passed() {
        return count(Outcome.FAILED) == 0;
    }

    /** Returns whether everything that was asked for was done, whatever it came to. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /**
     * Writes {@code pacts-verify.xml} (JUnit) and {@code pacts-verify.html} into a folder, which is made if need be.
     *
     * @throws WrongUsage if that is not possible
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pacts-verify.xml"), JUnitReport.of(this));
            Files.writeString(folder.resolve("pacts-verify.html"), HtmlReport.of(this));
        } catch (IOException e) {
            throw new WrongUsage("the reports cannot be written into " + folder + ": " + e);
        }
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

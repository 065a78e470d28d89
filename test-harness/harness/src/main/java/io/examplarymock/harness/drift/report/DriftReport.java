package io.examplarymock.harness.drift.report;

import io.examplarymock.harness.drift.observation.FactVerdict;
import io.examplarymock.harness.drift.observation.NewlySeen;
import io.examplarymock.harness.drift.observation.Verdict;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What came of comparing.
 *
 * @param upstream address of the deployment
 * @param at when it began
 * @param calls how many calls were made
 * @param facts a verdict for each
 * @param news what no schema knows
 * @param leftBehind what was made and could not be deleted, in words
 */
public record DriftReport(
        String upstream,
        Instant at,
        boolean writes,
        int calls,
        List<FactVerdict> facts,
        List<NewlySeen> news,
        List<String> leftBehind) {

    public DriftReport {
        facts = List.copyOf(facts);
        news = List.copyOf(news);
        leftBehind = List.copyOf(leftBehind);
    }

    /** Returns whether something was confirmed and nothing differs; what is new does not count. */
    public boolean passed() {
        return of(Verdict.DIFFERS).isEmpty() && !of(Verdict.CONFIRMED).isEmpty();
    }

    /** Returns the facts with a verdict. */
    public List<FactVerdict> of(Verdict verdict) {
        return facts.stream().filter(fact -> fact.verdict() == verdict).toList();
    }

    /** Returns the report for a terminal. */
    public String asText() {
        return TextReport.of(this);
    }

    /**
     * Writes {@code drift.json} (schema {@code harness/drift}), {@code drift.html} and {@code drift-proposal.json}.
     *
     * @throws ToolFailed if the folder cannot be written to
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("drift.json"), JsonReport.of(this));
            Files.writeString(folder.resolve("drift.html"), HtmlReport.of(this));
            Files.writeString(folder.resolve("drift-proposal.json"), Proposal.of(this));
        } catch (IOException e) {
            throw new ToolFailed("the report cannot be written to " + folder + ": " + e);
        }
    }

    String summary() {
        return "%d confirmed, %d %s, %d not reachable, %d newly seen; %d %s"
                .formatted(
                        of(Verdict.CONFIRMED).size(),
                        of(Verdict.DIFFERS).size(),
                        of(Verdict.DIFFERS).size() == 1 ? "differs" : "differ",
                        of(Verdict.NOT_REACHABLE).size(),
                        news.size(),
                        calls,
                        calls == 1 ? "call" : "calls");
    }
}

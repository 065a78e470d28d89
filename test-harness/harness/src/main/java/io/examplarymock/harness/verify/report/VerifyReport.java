package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of judging a client.
 *
 * @param client the command
 * @param mock where it was judged, in words
 * @param rules the rules that were applied
 * @param stale lines of the baseline that expected what did not happen
 * @param strict whether a broken should fails the run
 */
public record VerifyReport(
        String client,
        String mock,
        List<Rule> rules,
        List<ScenarioReport> scenarios,
        List<String> stale,
        boolean strict) {

    public VerifyReport {
        rules = List.copyOf(rules);
        scenarios = List.copyOf(scenarios);
        stale = List.copyOf(stale);
    }

    /** Returns whether every scenario was judged, nothing binding was broken unexpectedly, and no expectation is stale. */
    public boolean passed() {
        return isComplete()
                && stale.isEmpty()
                && scenarios.stream()
                        .flatMap(scenario -> scenario.judgements().stream())
                        .noneMatch(judgement -> judgement.fails(strict));
    }

    /** Returns whether neither harness nor mock failed. */
    public boolean isComplete() {
        return scenarios.stream().allMatch(scenario -> scenario.fault().isEmpty());
    }

    /** Returns the report for a terminal. */
    public String asText(boolean inColour) {
        return new TextReport(this, inColour).text();
    }

    /**
     * Writes the report as {@code verify.xml} (JUnit) and {@code verify.json} (schema {@code harness/report}).
     *
     * @throws ToolFailed if the folder cannot be written to
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("verify.xml"), JUnitReport.of(this));
            Files.writeString(folder.resolve("verify.json"), JsonReport.of(this));
        } catch (IOException e) {
            throw new ToolFailed("the report cannot be written to " + folder + ": " + e);
        }
    }
}

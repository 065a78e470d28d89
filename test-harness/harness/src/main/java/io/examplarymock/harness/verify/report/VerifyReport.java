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
 * @param source the file by which the client is known, relative to the working folder
 * @param mock where it was judged, in words
 * @param rules the rules that were applied
 * @param stale lines of the baseline that expected what did not happen
 * @param strict whether a broken should fails the run
 */
public record VerifyReport(
        String client,
        String source,
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
        return isComplete() && stale.isEmpty() && failing().isEmpty();
    }

    /** Returns whether neither harness nor mock failed. */
    public boolean isComplete() {
        return unjudged().isEmpty();
    }

    /** Returns the report for a terminal. */
    public String asText(boolean inColour) {
        return new TextReport(this, inColour).text();
    }

    /**
     * Writes the report as {@code verify.xml} (JUnit), {@code verify.html} (one page for everybody), {@code verify.json}
     * (schema {@code harness/report}) and {@code verify.sarif} (SARIF 2.1.0).
     *
     * @throws ToolFailed if the folder cannot be written to
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("verify.xml"), JUnitReport.of(this));
            Files.writeString(folder.resolve("verify.html"), HtmlReport.of(this));
            Files.writeString(folder.resolve("verify.json"), JsonReport.of(this));
            Files.writeString(folder.resolve("verify.sarif"), SarifReport.of(this));
        } catch (IOException e) {
            throw new ToolFailed("the report cannot be written to " + folder + ": " + e);
        }
    }

    /** Returns what makes the run fail: broken rules that nobody expected. */
    List<Judgement> failing() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.failing(strict).stream())
                .toList();
    }

    /** Returns in a line what kept the harness from judging all scenarios; only where something did. */
    public String trouble() {
        ScenarioReport first = unjudged().get(0);
        return unjudged().size() + " of " + Summary.counted(scenarios.size(), "scenario")
                + " could not be judged, through no fault of the client: "
                + first.scenario().name() + ": " + first.fault().orElseThrow();
    }

    /** Returns the scenarios that could not be judged, by no fault of the client. */
    List<ScenarioReport> unjudged() {
        return scenarios.stream()
                .filter(scenario -> scenario.fault().isPresent())
                .toList();
    }
}

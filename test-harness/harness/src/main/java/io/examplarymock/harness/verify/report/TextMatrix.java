package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.rule.Rule;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules by scenarios in plain text: a line for each rule, a column for each scenario, which goes by its number. */
final class TextMatrix {
    private static final int TEN = 10;
    /** What stands beside the id of a rule: its level and blanks. */
    private static final int MARGIN = 11;

    private TextMatrix() {}

    static String of(VerifyReport report) {
        List<ScenarioReport> scenarios = report.scenarios();
        int width = report.rules().stream()
                .mapToInt(rule -> rule.id().length())
                .max()
                .orElse(0);
        String tens = digits(scenarios.size(), number -> number % TEN == 0 ? String.valueOf(number / TEN) : " ");
        String units = digits(scenarios.size(), number -> String.valueOf(number % TEN));
        String margin = " ".repeat(width + MARGIN);
        return (tens.isBlank() ? "" : margin + tens.stripTrailing() + "\n")
                + margin + units + "\n"
                + report.rules().stream()
                        .map(rule -> "  %-6s  %s %s\n"
                                .formatted(
                                        rule.about().level().word(), padded(rule.id(), width), line(rule, scenarios)))
                        .collect(Collectors.joining())
                + "  ✓ met  ✗ broken  ! broken as expected  · not applicable  ? not judged\n";
    }

    private static String digits(int count, IntFunction<String> digit) {
        return IntStream.rangeClosed(1, count).mapToObj(digit).collect(Collectors.joining());
    }

    private static String padded(String id, int width) {
        return id + " ".repeat(width - id.length());
    }

    private static String line(Rule rule, List<ScenarioReport> scenarios) {
        return scenarios.stream()
                .map(scenario -> scenario.fault().isPresent()
                        ? "?"
                        : scenario.of(rule).map(Judgement::sign).orElse(" "))
                .collect(Collectors.joining())
                .stripTrailing();
    }
}

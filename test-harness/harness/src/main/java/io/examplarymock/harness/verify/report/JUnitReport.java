package io.examplarymock.harness.verify.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import io.examplarymock.harness.verify.rule.RuleText;
import io.examplarymock.harness.verify.rule.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run in the XML that JUnit's runners write and CI servers read: a suite for each scenario, a case for each rule. */
final class JUnitReport {
    private final VerifyReport report;
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JUnitReport(VerifyReport report) {
        this.report = report;
    }

    static String of(VerifyReport report) {
        return new JUnitReport(report).text();
    }

    private String text() {
        xml.append("<testsuites name=\"verify\">\n");
        report.scenarios().forEach(this::add);
        if (!report.stale().isEmpty()) {
            int count = report.stale().size();
            xml.append(suite("baseline", count, count, 0, 0, "0.000"));
            report.stale()
                    .forEach(line -> xml.append(
                            "    <testcase classname=\"baseline\" name=\"%s\">\n      <failure message=\"stale: the baseline expects what did not happen\"/>\n    </testcase>\n"
                                    .formatted(escaped(line))));
            xml.append("  </testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private void add(ScenarioReport scenario) {
        int errors = scenario.fault().isPresent() ? 1 : 0;
        xml.append(suite(
                scenario.scenario().name(),
                scenario.judgements().size() + errors,
                scenario.judgements().stream()
                        .filter(judgement -> judgement.fails(report.strict()))
                        .count(),
                errors,
                scenario.judgements().stream().filter(this::isSkipped).count(),
                String.format(Locale.ROOT, "%.3f", scenario.took().toMillis() / 1000.0)));
        scenario.fault()
                .ifPresent(fault -> xml.append(
                        "    <testcase classname=\"%s\" name=\"harness\">\n      <error message=\"%s\"/>\n    </testcase>\n"
                                .formatted(escaped(scenario.scenario().name()), escaped(fault))));
        scenario.judgements().forEach(judgement -> add(scenario, judgement));
        if (!scenario.output().isEmpty()) {
            xml.append("    <system-out>%s</system-out>\n".formatted(escaped(scenario.output())));
        }
        xml.append("  </testsuite>\n");
    }

    private static String suite(String name, int tests, long failures, int errors, long skipped, String seconds) {
        return "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"%s\">\n"
                .formatted(escaped(name), tests, failures, errors, skipped, seconds);
    }

    /** What does not apply, and what is broken without failing the run: CI servers show skipped tests with their reason. */
    private boolean isSkipped(Judgement judgement) {
        return !judgement.isMet() && !judgement.fails(report.strict());
    }

    private void add(ScenarioReport scenario, Judgement judgement) {
        xml.append("    <testcase classname=\"%s\" name=\"%s\""
                .formatted(
                        escaped(scenario.scenario().name()),
                        escaped(judgement.rule().id())));
        if (judgement.isMet()) {
            xml.append("/>\n");
        } else if (judgement.verdict() instanceof Verdict.NotApplicable open) {
            xml.append(">\n      <skipped message=\"%s\"/>\n    </testcase>\n".formatted(escaped(open.reason())));
        } else if (judgement.fails(report.strict())) {
            xml.append(">\n      <failure message=\"%s\">%s</failure>\n    </testcase>\n"
                    .formatted(escaped(judgement.observations().get(0).seen()), escaped(details(judgement))));
        } else {
            String why = judgement.expected()
                    ? "expected by the baseline"
                    : "a broken " + judgement.rule().about().level().word();
            xml.append(">\n      <skipped message=\"%s: %s\"/>\n    </testcase>\n"
                    .formatted(escaped(why), escaped(details(judgement))));
        }
    }

    private static String details(Judgement judgement) {
        return judgement.observations().stream()
                        .map(observation -> "seen: " + observation.seen() + "\nexpected: " + observation.expected())
                        .collect(Collectors.joining("\n"))
                + "\nmend: " + judgement.rule().about().mend() + "\nclause: "
                + RuleText.clause(judgement.rule().about());
    }
}

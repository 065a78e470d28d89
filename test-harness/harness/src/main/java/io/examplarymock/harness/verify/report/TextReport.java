package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.rule.About;
import io.examplarymock.harness.verify.rule.Level;
import io.examplarymock.harness.verify.rule.Observation;
import io.examplarymock.harness.verify.rule.RuleText;
import java.util.List;
import java.util.Locale;

/** A report for people at a terminal: what was broken in full, the rest in a line for each scenario. */
final class TextReport {
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String GREEN = "32";

    private final VerifyReport report;
    private final boolean inColour;
    private final StringBuilder text = new StringBuilder();

    TextReport(VerifyReport report, boolean inColour) {
        this.report = report;
        this.inColour = inColour;
    }

    String text() {
        text.append("Judged: ")
                .append(report.client())
                .append("\nwith ")
                .append(report.mock())
                .append("\n\n");
        report.scenarios().forEach(this::add);
        report.stale()
                .forEach(line -> text.append(coloured(RED, "stale"))
                        .append(" the baseline expects what did not happen: ")
                        .append(line)
                        .append("; take the line out\n"));
        text.append('\n').append(TextMatrix.of(report));
        return text.append(summary()).toString();
    }

    private void add(ScenarioReport scenario) {
        int number = report.scenarios().indexOf(scenario) + 1;
        text.append(String.format(Locale.ROOT, "%3d ", number))
                .append(mark(scenario))
                .append(' ')
                .append(scenario.scenario().name())
                .append("  ")
                .append(Summary.counts(scenario))
                .append('\n');
        scenario.broken().forEach(this::add);
        if (!scenario.failing(report.strict()).isEmpty() && !scenario.output().isBlank()) {
            text.append("    the client printed at last:\n");
            scenario.output()
                    .strip()
                    .lines()
                    .forEach(line -> text.append("      | ").append(line).append('\n'));
        }
    }

    private String mark(ScenarioReport scenario) {
        if (scenario.fault().isPresent()) {
            return coloured(YELLOW, "?");
        }
        return scenario.failing(report.strict()).isEmpty() ? coloured(GREEN, "✓") : coloured(RED, "✗");
    }

    private void add(Judgement judgement) {
        About about = judgement.rule().about();
        String level = about.level().name() + (judgement.expected() ? ", expected" : "");
        text.append("  ")
                .append(coloured(judgement.fails(report.strict()) ? RED : YELLOW, level))
                .append(' ')
                .append(about.id())
                .append(": ")
                .append(about.title())
                .append('\n');
        for (Observation observation : judgement.observations()) {
            text.append("    seen:     ").append(observation.seen());
            observation
                    .exchange()
                    .ifPresent(id -> text.append(" (call ").append(id).append(')'));
            text.append("\n    expected: ").append(observation.expected()).append('\n');
        }
        text.append("    mend:     ").append(about.mend()).append('\n');
        text.append("    clause:   ").append(RuleText.clause(about)).append('\n');
    }

    private String summary() {
        List<Judgement> broken = report.scenarios().stream()
                .flatMap(scenario -> scenario.broken().stream())
                .filter(judgement -> !judgement.expected())
                .toList();
        int faults = report.unjudged().size();
        return "\n" + (report.passed() ? coloured(GREEN, "passed") : coloured(RED, "failed"))
                + ": " + report.scenarios().size() + " scenarios, "
                + report.rules().size() + " rules; broken "
                + count(broken, Level.MUST) + " must, " + count(broken, Level.SHOULD) + " should, "
                + count(broken, Level.MAY) + " may"
                + (faults == 0 ? "" : "; " + faults + " not judged, for the harness or the mock failed");
    }

    private static long count(List<Judgement> broken, Level level) {
        return broken.stream()
                .filter(judgement -> judgement.rule().about().level() == level)
                .count();
    }

    private String coloured(String colour, String words) {
        return inColour ? "\u001b[" + colour + "m" + words + "\u001b[0m" : words;
    }
}

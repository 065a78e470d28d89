package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.rule.Level;
import io.examplarymock.harness.verify.rule.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run in a few words. */
record Summary(VerifyReport report) {

    /** Returns the whole in one word or two. */
    String word() {
        if (!report.isComplete()) {
            return "not judged in full";
        }
        return report.passed() ? "passed" : "failed";
    }

    /** Returns the verdict in one sentence for everybody. */
    String verdict() {
        List<Rule> failing =
                report.failing().stream().map(Judgement::rule).distinct().toList();
        String found = failing.isEmpty()
                ? "the client breaks nothing that it has to keep"
                : "the client breaks %s of %s".formatted(levels(failing), rules());
        if (!report.isComplete()) {
            return "The harness or the mock failed in %d of %s; as far as could be judged, %s."
                    .formatted(
                            report.unjudged().size(), counted(report.scenarios().size(), "scenario"), found);
        }
        if (!failing.isEmpty()) {
            return sentence(found);
        }
        if (!report.stale().isEmpty()) {
            return "The client is better than its baseline says: "
                    + counted(report.stale().size(), "line") + " must be taken out of it.";
        }
        return report.scenarios().stream()
                        .allMatch(scenario -> scenario.broken().isEmpty())
                ? "The client keeps all of the " + rules() + "."
                : "The client passes; what it breaks is known already, or only recommended.";
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private String rules() {
        return counted(report.rules().size(), "rule");
    }

    private static String levels(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.about().level(), () -> new EnumMap<>(Level.class), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + (entry.getKey() == Level.MUST ? " binding" : " recommended"))
                .collect(Collectors.joining(" and "));
    }

    /** Returns what came of one scenario. */
    static String counts(ScenarioReport scenario) {
        if (scenario.fault().isPresent()) {
            return "not judged: " + scenario.fault().get();
        }
        int broken = scenario.broken().size();
        return "%d met, %d broken, %d not applicable  (%s)"
                .formatted(
                        scenario.met(),
                        broken,
                        scenario.judgements().size() - scenario.met() - broken,
                        scenario.seconds());
    }

    /** Returns a number of things, for example {@code 1 rule} or {@code 2 rules}. */
    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules in words. */
public final class RuleText {
    private RuleText() {}

    /** Returns where a requirement comes from, with facts and tier, in a line. */
    public static String clause(About about) {
        Clause clause = about.clause();
        return clause.source()
                + clause.tier()
                        .map(tier -> " [" + String.join(", ", clause.facts()) + "; " + tier.label() + "]")
                        .orElse("");
    }

    /** Returns all that there is to know about a rule. */
    public static String explanation(Rule rule) {
        About about = rule.about();
        return about.id() + " (" + about.level().word() + ")\n\n"
                + about.title() + "\n\n"
                + "Clause: " + clause(about) + "\n"
                + "To mend: " + about.mend() + "\n"
                + "Judged in: " + scenarios(rule);
    }

    private static String scenarios(Rule rule) {
        List<String> names = Scenarios.all().stream()
                .filter(rule::concerns)
                .map(Scenario::name)
                .toList();
        return names.size() == Scenarios.all().size() ? "every scenario" : String.join(", ", names);
    }

    /** Returns all scenarios and rules, a line each. */
    public static String list() {
        List<Scenario> all = Scenarios.all();
        int longest = longest(all.stream().map(Scenario::name));
        String scenarios = all.stream()
                .map(scenario -> "  " + padded(scenario.name(), longest) + scenario.title())
                .collect(Collectors.joining("\n"));
        int longestId = longest(Rules.all().stream().map(Rule::id));
        int longestWord = longest(Arrays.stream(Level.values()).map(Level::word));
        String rules = Rules.all().stream()
                .map(rule -> "  " + padded(rule.id(), longestId)
                        + padded(rule.about().level().word(), longestWord)
                        + rule.about().title())
                .collect(Collectors.joining("\n"));
        return "Scenarios:\n" + scenarios + "\n\nRules:\n" + rules;
    }

    private static int longest(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length() + 2);
    }
}

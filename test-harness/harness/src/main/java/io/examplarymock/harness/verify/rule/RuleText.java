package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.scenario.PageScenarios;
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
        List<Scenario> all = PageRules.own().contains(rule) ? PageScenarios.all() : Scenarios.all();
        List<String> names =
                all.stream().filter(rule::concerns).map(Scenario::name).toList();
        return names.size() == all.size() ? "every scenario" : String.join(", ", names);
    }

    /** Returns all scenarios and rules, a line each. */
    public static String list() {
        return "Scenarios:\n" + scenarios(Scenarios.all()) + "\n\nRules:\n" + rules(Rules.all())
                + "\n\nScenarios for pages:\n" + scenarios(PageScenarios.all()) + "\n\nRules for pages:\n"
                + rules(PageRules.own());
    }

    private static String scenarios(List<Scenario> all) {
        int longest = longest(all.stream().map(Scenario::name));
        return all.stream()
                .map(scenario -> "  " + padded(scenario.name(), longest) + scenario.title())
                .collect(Collectors.joining("\n"));
    }

    private static String rules(List<Rule> all) {
        int longestId = longest(all.stream().map(Rule::id));
        int longestWord = longest(Arrays.stream(Level.values()).map(Level::word));
        return all.stream()
                .map(rule -> "  " + padded(rule.id(), longestId)
                        + padded(rule.about().level().word(), longestWord)
                        + rule.about().title())
                .collect(Collectors.joining("\n"));
    }

    private static int longest(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length() + 2);
    }
}

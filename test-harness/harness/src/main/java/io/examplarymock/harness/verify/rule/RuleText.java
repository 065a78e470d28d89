package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
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
                + "Judged in: "
                + Stream.concat(Scenarios.all().stream(), PageScenarios.all().stream())
                        .filter(rule::concerns)
                        .map(Scenario::name)
                        .collect(Collectors.joining(", "));
    }

    /** Returns all scenarios and rules, a line each. */
    public static String list() {
        return "Scenarios:\n" + scenarios(Scenarios.all()) + "\n\nRules:\n" + rules(Rules.all())
                + "\n\nScenarios for pages:\n" + scenarios(PageScenarios.all()) + "\n\nRules for pages:\n"
                + rules(PageRules.own());
    }

    private static String scenarios(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> "  %-30s %s".formatted(scenario.name(), scenario.title()))
                .collect(Collectors.joining("\n"));
    }

    private static String rules(List<Rule> rules) {
        return rules.stream()
                .map(rule -> "  %-36s %-6s %s"
                        .formatted(
                                rule.id(),
                                rule.about().level().word(),
                                rule.about().title()))
                .collect(Collectors.joining("\n"));
    }
}

package io.examplarymock.harness.verify;

import io.examplarymock.harness.verify.rule.PageRules;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.Rules;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/** What there is to judge by, for programs and pages together or for one of them. */
final class Known {
    private Known() {}

    static List<Rule> rules() {
        return Stream.concat(Rules.all().stream(), PageRules.own().stream()).toList();
    }

    static List<Scenario> scenarios() {
        return Stream.concat(Scenarios.all().stream(), PageScenarios.all().stream())
                .toList();
    }

    static Selection<Rule> rules(boolean ofPages) {
        return new Selection<>("rule", ofPages ? PageRules.all() : Rules.all(), Rule::id);
    }

    static Selection<Scenario> scenarios(boolean ofPages) {
        return new Selection<>("scenario", ofPages ? PageScenarios.all() : Scenarios.all(), Scenario::name);
    }
}

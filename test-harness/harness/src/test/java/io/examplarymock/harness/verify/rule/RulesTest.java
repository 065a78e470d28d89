package io.examplarymock.harness.verify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules of the judge")
class RulesTest {
    @Test
    void have_names_of_their_own_in_kebab_case() {
        assertThat(Rules.all().stream().map(Rule::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+"));
    }

    @Test
    void rest_on_facts_that_exist() {
        assertThat(Rules.all().stream().flatMap(rule -> rule.about().clause().facts().stream()))
                .isNotEmpty()
                .allMatch(fact -> Facts.load().find(fact).isPresent());
    }

    @Test
    void concern_some_scenario_each() {
        assertThat(Rules.all()).allMatch(rule -> Scenarios.all().stream().anyMatch(rule::concerns));
    }

    @Test
    void are_a_should_at_most_where_they_rest_on_an_assumption() {
        assertThat(Rules.all().stream()
                        .map(Rule::about)
                        .filter(about -> about.level() == Level.MUST)
                        .flatMap(about -> about.clause().tier().stream()))
                .isNotEmpty()
                .doesNotContain(Tier.M);
        assertThatThrownBy(() -> About.must("waits", "It waits.", Clause.of("Nobody said so.", "C2", "G12"), "Wait."))
                .hasMessage("waits rests on an assumption ([C2, G12]), and can be a should at most");
    }

    @Test
    void do_not_cite_facts_that_nobody_knows() {
        assertThatThrownBy(() -> Clause.of("Nobody.", "Z9").tier()).hasMessage("there is no fact Z9");
    }

    @Test
    void are_applied_in_scenarios_that_rest_on_facts_that_exist() {
        assertThat(Scenarios.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        assertThat(Scenarios.all().stream().map(Scenario::facts))
                .allSatisfy(facts -> assertThat(facts)
                        .isNotEmpty()
                        .allMatch(fact -> Facts.load().find(fact).isPresent()));
    }
}

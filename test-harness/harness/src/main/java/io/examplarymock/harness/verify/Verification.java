package io.examplarymock.harness.verify;

import io.examplarymock.client.Exchange.Request;
import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.client.ClientCommand;
import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.play.Play;
import io.examplarymock.harness.verify.report.Judgement;
import io.examplarymock.harness.verify.report.ReportedCall;
import io.examplarymock.harness.verify.report.ScenarioReport;
import io.examplarymock.harness.verify.report.VerifyReport;
import io.examplarymock.harness.verify.rule.Observation;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.RuleText;
import io.examplarymock.harness.verify.rule.Rules;
import io.examplarymock.harness.verify.rule.Verdict;
import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Judges a client: plays the scenarios with it, and holds the rules against what it did. */
public final class Verification {
    private static final Selection<Scenario> SCENARIOS = new Selection<>("scenario", Scenarios.all(), Scenario::name);
    private static final Selection<Rule> RULES = new Selection<>("rule", Rules.all(), Rule::id);

    private final List<Rule> rules;
    private final Baseline baseline;
    private final Masking masking = new Masking();

    private Verification(List<Rule> rules, Baseline baseline) {
        this.rules = rules;
        this.baseline = baseline;
    }

    /**
     * Carries out an order.
     *
     * @param mock how a mock is started, if the order names none that is running
     * @throws WrongUsage if there is no such scenario or rule, the client cannot be started, or no mock is at the target
     */
    public static VerifyReport run(VerifyOrder order, Supplier<MockCommand> mock) {
        ClientCommand client = new ClientCommand(order.command());
        List<Rule> rules = new ArrayList<>(order.rules().isEmpty() ? Rules.all() : RULES.chosen(order.rules()));
        rules.removeAll(RULES.chosen(order.skipped()));
        List<Scenario> scenarios = chosenScenarios(order, rules);
        Verification verification =
                new Verification(rules, order.baseline().map(Baseline::read).orElseGet(Baseline::none));
        order.adminToken().ifPresent(verification.masking::hide);
        try (Bench bench = Bench.of(order, mock)) {
            Play play = new Play(bench.mock(), client, order.timeout(), verification.masking);
            List<ScenarioReport> reports = new Programme(
                            scenario -> verification.judged(play, scenario), verification::fault, order.jobs())
                    .run(scenarios);
            List<Scenario> judged = reports.stream()
                    .filter(report -> report.fault().isEmpty())
                    .map(ScenarioReport::scenario)
                    .toList();
            return new VerifyReport(
                    verification.masking.apply(client.toString()),
                    verification.masking.apply(client.source()),
                    verification.masking.apply(bench.description()),
                    rules,
                    reports,
                    verification.baseline.stale(rules, judged),
                    order.strict());
        }
    }

    /**
     * Returns all that there is to know about a rule.
     *
     * @throws WrongUsage if there is none of this id; tells the nearest one
     */
    public static String explain(String rule) {
        return RuleText.explanation(RULES.one(rule));
    }

    /** Without a choice of scenarios only those are played that the chosen rules concern. */
    private static List<Scenario> chosenScenarios(VerifyOrder order, List<Rule> rules) {
        if (rules.isEmpty()) {
            throw new WrongUsage("no rule is left to apply: --skip leaves out all that --rule chooses");
        }
        return order.scenarios().isEmpty()
                ? Scenarios.all().stream()
                        .filter(scenario -> rules.stream().anyMatch(rule -> rule.concerns(scenario)))
                        .toList()
                : SCENARIOS.chosen(order.scenarios());
    }

    private ScenarioReport judged(Play play, Scenario scenario) {
        Evidence evidence = play.run(scenario);
        return ScenarioReport.judged(
                scenario,
                rules.stream()
                        .filter(rule -> rule.concerns(scenario))
                        .map(rule -> judgement(rule, evidence))
                        .toList(),
                evidence.calls().stream().map(this::reported).toList(),
                evidence.end());
    }

    private ScenarioReport fault(Scenario scenario, Throwable cause) {
        String words = cause instanceof ToolFailed told ? told.getMessage() : "the harness itself failed: " + cause;
        return ScenarioReport.faulty(scenario, masking.apply(words));
    }

    private ReportedCall reported(Call call) {
        Request request = call.exchange().request();
        return new ReportedCall(
                call.id(),
                masking.apply(request.method()),
                masking.apply(request.path()
                        + request.query().map(query -> "?" + query).orElse("")),
                call.exchange().operation().orElse(""),
                call.status());
    }

    private Judgement judgement(Rule rule, Evidence evidence) {
        Verdict verdict = masked(rule.judge(evidence));
        boolean expected = verdict instanceof Verdict.Broken && baseline.expects(rule, evidence.scenario());
        return new Judgement(rule, verdict, expected);
    }

    private Verdict masked(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            return new Verdict.Broken(broken.observations().stream()
                    .map(seen -> new Observation(
                            masking.apply(seen.seen()), masking.apply(seen.expected()), seen.exchange()))
                    .toList());
        }
        return verdict instanceof Verdict.NotApplicable open
                ? Verdict.notApplicable(masking.apply(open.reason()))
                : verdict;
    }
}

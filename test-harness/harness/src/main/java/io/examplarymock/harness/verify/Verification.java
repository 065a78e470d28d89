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
import io.examplarymock.harness.verify.rule.Verdict;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Judges a client: plays the scenarios with it, and holds the rules against what it did. */
public final class Verification {
    private final List<Rule> rules;
    private final List<Scenario> scenarios;
    private final Baseline baseline;
    private final boolean strict;
    private final Masking masking = new Masking();

    private Verification(List<Rule> rules, List<Scenario> scenarios, Baseline baseline, boolean strict) {
        this.rules = rules;
        this.scenarios = scenarios;
        this.baseline = baseline;
        this.strict = strict;
    }

    /** What an order chooses of that by which programs are judged, or pages. */
    static Verification of(VerifyOrder order, boolean ofPages) {
        Selection<Rule> known = Known.rules(ofPages);
        List<Rule> rules = new ArrayList<>(known.chosen(order.rules().isEmpty() ? List.of("*") : order.rules()));
        rules.removeAll(known.chosen(order.skipped()));
        Verification verification = new Verification(
                rules,
                chosenScenarios(order, rules, Known.scenarios(ofPages)),
                order.baseline().map(Baseline::read).orElseGet(Baseline::none),
                order.strict());
        order.adminToken().ifPresent(verification.masking::hide);
        return verification;
    }

    /**
     * Carries out an order.
     *
     * @param mock how a mock is started, if the order names none that is running
     * @throws WrongUsage if there is no such scenario or rule, the client cannot be started, or no mock is at the target
     */
    public static VerifyReport run(VerifyOrder order, Supplier<MockCommand> mock) {
        ClientCommand client = new ClientCommand(order.command());
        Verification verification = of(order, false);
        try (Bench bench = Bench.of(order, mock)) {
            Play play = new Play(bench.mock(), client, order.timeout(), verification.masking);
            List<ScenarioReport> reports = new Programme(
                            scenario -> verification.judged(play::run, scenario), verification::fault, order.jobs())
                    .run(verification.scenarios);
            return verification.report(client.toString(), client.source(), bench, reports);
        }
    }

    /**
     * Returns all that there is to know about a rule.
     *
     * @throws WrongUsage if there is none of this id; tells the nearest one
     */
    public static String explain(String rule) {
        return RuleText.explanation(new Selection<>("rule", Known.rules(), Rule::id).one(rule));
    }

    Masking masking() {
        return masking;
    }

    VerifyReport report(String client, String source, Bench bench, List<ScenarioReport> reports) {
        List<Scenario> judged = reports.stream()
                .filter(report -> report.fault().isEmpty())
                .map(ScenarioReport::scenario)
                .toList();
        return new VerifyReport(
                masking.apply(client),
                masking.apply(source),
                masking.apply(bench.description()),
                rules,
                reports,
                baseline.stale(rules, judged),
                strict);
    }

    /** Without a choice of scenarios only those are played that the chosen rules concern. */
    private static List<Scenario> chosenScenarios(VerifyOrder order, List<Rule> rules, Selection<Scenario> known) {
        if (rules.isEmpty()) {
            throw new WrongUsage("no rule is left to apply: --skip leaves out all that --rule chooses");
        }
        return order.scenarios().isEmpty()
                ? known.chosen(List.of("*")).stream()
                        .filter(scenario -> rules.stream().anyMatch(rule -> rule.concerns(scenario)))
                        .toList()
                : known.chosen(order.scenarios());
    }

    /** Plays one scenario after the other, in this thread. */
    List<ScenarioReport> playInTurn(Function<Scenario, Evidence> play) {
        List<ScenarioReport> reports = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            try {
                reports.add(judged(play, scenario));
            } catch (ToolFailed failed) {
                reports.add(fault(scenario, failed));
            }
        }
        return reports;
    }

    private ScenarioReport judged(Function<Scenario, Evidence> play, Scenario scenario) {
        Evidence evidence = play.apply(scenario);
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
                call.wasBroken() ? 0 : call.status());
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

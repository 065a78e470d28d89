package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.verify.rule.About;
import io.examplarymock.harness.verify.rule.Observation;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.Verdict;
import io.examplarymock.schemas.Tier;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report as a document of the schema {@code harness/report}. */
final class JsonReport {
    private static final int VERSION = 1;

    private JsonReport() {}

    static String of(VerifyReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", VERSION);
        document.put("client", report.client());
        document.put("passed", report.passed());
        document.put("strict", report.strict());
        document.put("rules", report.rules().stream().map(JsonReport::rule).toList());
        document.put(
                "scenarios",
                report.scenarios().stream().map(JsonReport::scenario).toList());
        document.put("staleBaseline", report.stale());
        return Json.write(document) + "\n";
    }

    private static Map<String, Object> rule(Rule rule) {
        About about = rule.about();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", about.id());
        members.put("title", about.title());
        members.put("level", about.level().word());
        members.put("stake", Stakes.of(rule));
        members.put("clause", about.clause().source());
        members.put("facts", about.clause().facts());
        members.put("tier", about.clause().tier().map(Tier::label).orElse(null));
        return members;
    }

    private static Map<String, Object> scenario(ScenarioReport scenario) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", scenario.scenario().name());
        members.put("title", scenario.scenario().title());
        members.put("seconds", scenario.took().toMillis() / 1000.0);
        members.put("fault", scenario.fault().orElse(null));
        members.put(
                "exitCode",
                scenario.exitCode().isPresent() ? scenario.exitCode().getAsInt() : null);
        members.put("output", scenario.output());
        members.put(
                "judgements",
                scenario.judgements().stream().map(JsonReport::judgement).toList());
        members.put("calls", scenario.calls().stream().map(JsonReport::call).toList());
        return members;
    }

    private static Map<String, Object> call(ReportedCall call) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("exchange", call.number());
        members.put("method", call.method());
        members.put("path", call.path());
        members.put("operation", call.operation().isEmpty() ? null : call.operation());
        members.put("status", call.status());
        return members;
    }

    private static Map<String, Object> judgement(Judgement judgement) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", judgement.rule().id());
        members.put("verdict", word(judgement.verdict()));
        members.put("expected", judgement.expected());
        members.put("reason", judgement.verdict() instanceof Verdict.NotApplicable open ? open.reason() : null);
        String mend = judgement.rule().about().mend();
        members.put(
                "observations",
                judgement.observations().stream()
                        .map(observation -> observation(observation, mend))
                        .toList());
        return members;
    }

    private static Map<String, Object> observation(Observation observation, String mend) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("seen", observation.seen());
        members.put("expected", observation.expected());
        members.put("mend", mend);
        members.put(
                "exchange",
                observation.exchange().isPresent() ? observation.exchange().getAsLong() : null);
        return members;
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Met) {
            return "met";
        }
        return verdict instanceof Verdict.Broken ? "broken" : "not-applicable";
    }
}

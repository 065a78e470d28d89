package io.examplarymock.harness.drift.report;

import io.examplarymock.harness.drift.observation.FactVerdict;
import io.examplarymock.harness.drift.observation.NewlySeen;
import io.examplarymock.harness.drift.observation.Observation;
import io.examplarymock.harness.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report as a document of the schema {@code harness/drift}. */
final class JsonReport {
    private static final int VERSION = 1;

    private JsonReport() {}

    static String of(DriftReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", VERSION);
        document.put("upstream", report.upstream());
        document.put("at", report.at().toString());
        document.put("writes", report.writes());
        document.put("calls", report.calls());
        document.put("passed", report.passed());
        document.put("facts", report.facts().stream().map(JsonReport::fact).toList());
        document.put("newlySeen", report.news().stream().map(JsonReport::news).toList());
        document.put("leftBehind", report.leftBehind());
        return Json.write(document) + "\n";
    }

    private static Map<String, Object> fact(FactVerdict verdict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", verdict.fact().id());
        members.put("tier", verdict.fact().tier().label());
        members.put("summary", verdict.fact().summary());
        members.put("verdict", verdict.verdict().word());
        members.put("reason", verdict.reason().isEmpty() ? null : verdict.reason());
        members.put(
                "observations",
                verdict.observations().stream().map(JsonReport::observation).toList());
        return members;
    }

    private static Map<String, Object> observation(Observation observation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("probe", observation.probe());
        members.put("call", observation.call());
        members.put("place", observation.place());
        members.put("expected", observation.expected());
        members.put("seen", observation.seen());
        return members;
    }

    private static Map<String, Object> news(NewlySeen something) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("what", something.what().word());
        members.put("call", something.call());
        members.put("place", something.place());
        members.put("seen", something.seen());
        members.put("schema", something.schema().orElse(null));
        return members;
    }
}

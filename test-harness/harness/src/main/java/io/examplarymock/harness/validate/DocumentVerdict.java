package io.examplarymock.harness.validate;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.SchemaViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a schema says about one document.
 *
 * @param document its name, as the user knows it
 */
record DocumentVerdict(String document, SchemaReport report) implements Verdict {

    @Override
    public boolean isValid() {
        return report.isValid();
    }

    @Override
    public Stream<String> lines() {
        Stream<String> judgement =
                isValid() ? Stream.of("OK") : report.violations().stream().map(SchemaViolation::sentence);
        Stream<String> warnings = report.warnings().stream().map(warning -> "warning: " + warning.sentence());
        return Stream.concat(judgement, warnings).map(line -> document + ": " + line);
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", document);
        members.put("valid", isValid());
        members.put("violations", members(report.violations()));
        members.put("warnings", members(report.warnings()));
        return members;
    }

    private static List<Map<String, Object>> members(List<SchemaViolation> found) {
        return found.stream().map(DocumentVerdict::members).toList();
    }

    private static Map<String, Object> members(SchemaViolation found) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pointer", found.pointer());
        members.put("keyword", found.keyword());
        members.put("message", found.sentence());
        members.put("expected", found.expected());
        members.put("actual", found.actual());
        members.put("schema", found.schema());
        members.put("facts", found.facts());
        members.put("tier", found.tier().name());
        return members;
    }
}

package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.observation.Findings;
import io.examplarymock.harness.drift.observation.NewlySeen;
import io.examplarymock.harness.drift.observation.NewlySeen.What;
import io.examplarymock.harness.drift.observation.Observation;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.SchemaViolation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges bodies by their schemas: what a schema forbids differs, and what it does not know is new. */
final class ShapeJudge {
    private static final Set<String> UNKNOWN = Set.of(SchemaViolation.UNKNOWN, "additionalProperties");
    private static final Set<String> OF_ERRORS = Set.of("message", "errors");
    private static final Set<String> OF_TOKEN_ERRORS = Set.of("error", "error_description");

    private final Judge judge;
    private final Findings findings;

    ShapeJudge(Judge judge, Findings findings) {
        this.judge = judge;
        this.findings = findings;
    }

    /** Judges a good answer; the facts of its schema are confirmed as far as nothing breaks them. */
    void judge(String schema, Answer answer) {
        SchemaReport report = SchemaCatalog.load().validate(schema, answer.text());
        Set<String> broken = new LinkedHashSet<>();
        Stream.concat(report.violations().stream(), report.warnings().stream()).forEach(violation -> {
            if (UNKNOWN.contains(violation.keyword())) {
                isNew(What.MEMBER, answer, violation, schema);
                return;
            }
            if (violation.keyword().equals("enum")) {
                isNew(What.VALUE, answer, violation, schema);
            }
            broken.addAll(violation.facts());
            violation
                    .facts()
                    .forEach(fact -> judge.differs(
                            fact,
                            answer,
                            violation.pointer(),
                            violation.expected(),
                            violation.actual(),
                            new Observation.Clause(schema, violation.keyword())));
        });
        Set<String> shown = factsShown(schema, answer.json());
        shown.removeAll(broken);
        judge.confirmed(shown, answer);
    }

    /** Tells the members of a refusal that no schema of errors has. */
    void judgeError(Answer answer) {
        boolean ofTokens = answer.json().get("error").isText();
        answer.json().names().stream()
                .filter(name -> !(ofTokens ? OF_TOKEN_ERRORS : OF_ERRORS).contains(name))
                .forEach(name -> findings.add(new NewlySeen(
                        What.MEMBER,
                        Judge.signature(answer) + " (" + answer.status() + ")",
                        "/" + name,
                        type(answer.json().get(name)),
                        Optional.of(ofTokens ? "errors/oauth" : "errors/error"))));
    }

    /** The facts of the schema, and of those of its members that the answer has. */
    private static Set<String> factsShown(String name, JsonValue body) {
        Set<String> facts = new LinkedHashSet<>();
        if (body.isArray() && body.isEmpty()) {
            return facts;
        }
        JsonValue schema = JsonValue.parse(SchemaCatalog.load().text(name));
        facts.addAll(texts(schema.get("x-facts")));
        body.names()
                .forEach(member ->
                        facts.addAll(texts(schema.get("properties").get(member).get("x-facts"))));
        return facts;
    }

    private static List<String> texts(JsonValue list) {
        return list.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private void isNew(What what, Answer answer, SchemaViolation violation, String schema) {
        JsonValue value = at(answer.json(), violation.pointer());
        findings.add(new NewlySeen(
                what,
                Judge.signature(answer),
                violation.pointer().replaceAll("/\\d+(?=/|$)", "/*"),
                what == What.VALUE ? violation.actual() : type(value),
                Optional.of(schema)));
    }

    private static JsonValue at(JsonValue root, String pointer) {
        JsonValue value = root;
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                value = value.isArray() && step.matches("\\d{1,6}")
                        ? value.get(Integer.parseInt(step))
                        : value.get(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return value;
    }

    private static String type(JsonValue value) {
        if (value.isObject()) {
            return "object";
        }
        if (value.isArray()) {
            return "array";
        }
        if (value.isText()) {
            return "string";
        }
        if (value.isNull()) {
            return "null";
        }
        return value.json().equals("true") || value.json().equals("false") ? "boolean" : "number";
    }
}

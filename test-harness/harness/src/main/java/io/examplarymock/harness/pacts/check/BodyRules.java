package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.pacts.model.Matching;
import io.examplarymock.harness.pacts.model.MatchingRules;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.SchemaViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges a body by schemas.
 *
 * @param body the whole of it
 * @param broken the rule for what does not fit
 * @param unknown the rule for members that nobody knows
 * @param unknownWhere what such a member is not known for, for example {@code to be sent by GET /me}
 */
record BodyRules(JsonValue body, Rule broken, Rule unknown, String unknownWhere) {
    private static final Set<String> UNKNOWN = Set.of("additionalProperties", SchemaViolation.UNKNOWN);
    /** What a value has to be, if nothing but its type counts. */
    private static final Set<String> ABOUT_TYPES = Set.of("type", "additionalProperties", SchemaViolation.UNKNOWN);

    private static final Set<String> OF_TEXTS = Set.of("enum", "const");

    /** Judges a part of a body that is sent as it stands, so that the schema holds entirely. */
    List<Finding> sent(String schema, String part) {
        return findings(report(schema, part), violation -> true);
    }

    /**
     * Judges a part of a body that is expected. What is not mentioned is not expected, and what a matcher lets differ
     * may differ.
     */
    List<Finding> expected(String schema, String part, MatchingRules rules) {
        return findings(report(schema, part), violation -> isExpected(violation, rules));
    }

    private interface Keeping {
        boolean keeps(SchemaViolation violation);
    }

    private SchemaReport report(String schema, String part) {
        JsonValue value = part.isEmpty() ? body : body.get(part);
        SchemaReport report = SchemaCatalog.load().validate(schema, value.json());
        return part.isEmpty() ? report : report.under('/' + part);
    }

    private List<Finding> findings(SchemaReport report, Keeping keeping) {
        return Stream.concat(
                        report.violations().stream()
                                .filter(keeping::keeps)
                                .map(violation -> finding(violation, Severity.FAILURE)),
                        report.warnings().stream()
                                .filter(keeping::keeps)
                                .map(violation -> finding(violation, Severity.WARNING)))
                .toList();
    }

    private Finding finding(SchemaViolation violation, Severity severity) {
        boolean isUnknown = UNKNOWN.contains(violation.keyword());
        String sentence = isUnknown
                ? violation.pointer() + " is not known " + unknownWhere + Words.didYouMean(violation.nearest())
                : violation.sentence();
        return Finding.failure(isUnknown ? unknown : broken, body.pointer() + violation.pointer(), sentence)
                .as(severity)
                .found(violation.actual())
                .expected(violation.expected())
                .nearest(violation.nearest())
                .restingOn(new Basis(violation.tier(), violation.facts()));
    }

    private boolean isExpected(SchemaViolation violation, MatchingRules rules) {
        if (violation.keyword().equals("required")) {
            return false;
        }
        List<String> place = segments(violation.pointer());
        if (UNKNOWN.contains(violation.keyword())) {
            return !rules.at(place.subList(0, place.size() - 1)).anyNames();
        }
        Matching matching = rules.at(place);
        return !matching.isOfTypeOnly()
                || ABOUT_TYPES.contains(violation.keyword())
                || (OF_TEXTS.contains(violation.keyword())
                        && !violation.actual().startsWith("\""));
    }

    private static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }
}

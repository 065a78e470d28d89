package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.OperationCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges what depends on the flow of an embed session. */
final class FlowRules {
    private static final Comparator<List<Finding>> ORDER = Comparator.comparingLong(FlowRules::strange)
            .thenComparing(FlowRules::failures)
            .thenComparing(List::size);

    private final List<FlowEntry> flows = OperationCatalog.load().flows();

    /** Judges by the schema of a name. */
    interface Judge {
        List<Finding> judge(String schema);
    }

    /** Returns the flow that a value names. */
    Optional<FlowEntry> named(JsonValue slug) {
        return slug.text().flatMap(OperationCatalog.load()::flow);
    }

    /** Judges by one flow or, if that is not known, by the flow that leaves least to find. */
    List<Finding> leastWrong(Optional<FlowEntry> flow, Function<FlowEntry, String> schema, Judge judge) {
        return flow.map(List::of).orElse(flows).stream()
                .map(schema)
                .map(judge::judge)
                .min(ORDER)
                .orElseThrow();
    }

    /** Judges by the redirect of one flow, or of any that redirects. */
    Optional<List<Finding>> leastWrongRedirect(Optional<FlowEntry> flow, Judge judge) {
        return flow.map(List::of).orElse(flows).stream()
                .flatMap(one -> one.returnUrl().stream())
                .map(judge::judge)
                .min(ORDER);
    }

    private static long failures(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAILURE)
                .count();
    }

    /** Members that the flow does not have, nor any with a name like theirs. */
    private static long strange(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isAboutUnknownMember)
                .filter(finding -> finding.nearest().isEmpty())
                .count();
    }
}

package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.OperationCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges what depends on the flow of an embed session. */
final class FlowRules {
    private final List<FlowEntry> flows = OperationCatalog.load().flows();

    /** Returns the flow that a value names. */
    Optional<FlowEntry> named(JsonValue slug) {
        return slug.text().flatMap(OperationCatalog.load()::flow);
    }

    /** Judges by one flow or, if that is not known, by the flow that leaves least to find. */
    List<Finding> leastWrong(Optional<FlowEntry> flow, Function<FlowEntry, List<Finding>> judge) {
        return flow.stream()
                .flatMap(one -> Stream.of(judge.apply(one)))
                .findFirst()
                .orElseGet(() -> flows.stream()
                        .map(judge)
                        .min(Comparator.comparingLong(FlowRules::strange)
                                .thenComparing(FlowRules::failures)
                                .thenComparing(List::size))
                        .orElseThrow());
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

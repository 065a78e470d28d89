package io.examplarymock.harness.drift.report;

import io.examplarymock.harness.drift.observation.FactVerdict;
import io.examplarymock.harness.drift.observation.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for a terminal: what differs first and in full, what was confirmed last and in one line. */
final class TextReport {
    private final List<String> lines = new ArrayList<>();

    private TextReport() {}

    static String of(DriftReport report) {
        TextReport text = new TextReport();
        report.of(Verdict.DIFFERS).forEach(text::differs);
        report.news().forEach(something -> text.lines.add("newly seen     " + Sentences.of(something)));
        text.unreached(report.of(Verdict.NOT_REACHABLE));
        List<FactVerdict> confirmed = report.of(Verdict.CONFIRMED);
        if (!confirmed.isEmpty()) {
            text.lines.add("confirmed      " + ids(confirmed));
        }
        report.leftBehind().forEach(left -> text.lines.add("left behind    " + left));
        text.lines.add(report.upstream() + ": " + report.summary());
        return String.join(System.lineSeparator(), text.lines);
    }

    private void differs(FactVerdict verdict) {
        lines.add("differs        " + verdict.fact().id() + " ("
                + verdict.fact().tier().label() + ") " + verdict.fact().summary());
        verdict.observations().forEach(observation -> lines.add("               " + Sentences.of(observation)));
    }

    private void unreached(List<FactVerdict> verdicts) {
        Map<String, List<FactVerdict>> byReason = verdicts.stream()
                .collect(Collectors.groupingBy(FactVerdict::reason, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, facts) -> lines.add("not reachable  " + ids(facts) + ": " + reason));
    }

    private static String ids(List<FactVerdict> verdicts) {
        return verdicts.stream().map(verdict -> verdict.fact().id()).collect(Collectors.joining(", "));
    }
}

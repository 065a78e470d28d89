package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.List;

/** The export is a link. */
final class DownloadsTheExportFromItsUrl implements Rule {
    @Override
    public About about() {
        return About.must(
                "downloads-the-export-from-its-url",
                "The package of an exported exam is got from the url of the answer.",
                Clause.of(
                        "The public API description: POST /exams/{id}/export/qti3-zip answers JSON with a url, from which the zip is downloaded.",
                        "E4.S",
                        "E4.P"),
                "Read url in the answer of POST /exams/{id}/export/qti3-zip, and download exactly that.");
    }

    @Override
    public boolean concerns(Scenario scenario) {
        return scenario.export();
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> exports = evidence.calls("exportExamToQti3").stream()
                .filter(Call::succeeded)
                .toList();
        if (exports.isEmpty()) {
            return evidence.learnt("completed").isEmpty()
                    ? Verdict.notApplicable("there was no exam to export")
                    : Verdict.broken(Observation.of(
                            "no export of the exam", "POST /exams/{id}/export/qti3-zip, then GET of the answered url"));
        }
        return Verdict.of(exports.stream()
                .filter(export -> evidence.calls("downloadExport").stream()
                        .noneMatch(download -> download.succeeded() && isOf(export, download)))
                .map(export -> Observation.of(
                        export,
                        "an export whose url "
                                + export.answered().get("url").text().orElse("") + " was not downloaded",
                        "GET of that url"))
                .toList());
    }

    private static boolean isOf(Call export, Call download) {
        return export.answered()
                .get("url")
                .text()
                .filter(url -> url.endsWith("/" + download.lastSegment()))
                .isPresent();
    }
}

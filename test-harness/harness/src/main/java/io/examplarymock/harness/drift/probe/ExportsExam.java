package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Addresses;
import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.schemas.Operation;
import java.net.URI;
import java.util.Set;

/** The export of an exam, and what it leads to. */
final class ExportsExam implements Probe {
    @Override
    public String name() {
        return "exporting an exam";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E4.S", "E4.P", "Q6");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("exportExamToQti3");
        bench.need(bench.known().exam(), "there is no exam to export").ifPresent(exam -> {
            Answer answer = bench.call(operation, exam);
            if (bench.judge().isGood(operation, answer, Set.of())) {
                answer.json().get("url").text().ifPresent(url -> download(bench, url));
            }
        });
    }

    private static void download(Bench bench, String url) {
        URI address = Addresses.read(url).orElse(null);
        if (address == null || !Addresses.isSafe(address, bench.allowsPlainHttp())) {
            bench.judge().cannotAsk("Q6", "the address of the export is not fetched, because it is no https address");
            return;
        }
        Answer file = bench.deployment().fetch(address);
        if (!bench.judge().isObstructed(file)) {
            bench.judge()
                    .observe(
                            Set.of("Q6"),
                            file.isGood() && Zip.holds(file.body(), "imsmanifest.xml"),
                            file,
                            "",
                            "a zip with imsmanifest.xml",
                            file.status() + " with " + file.body().length + " bytes that are none");
        }
    }
}

package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Set;

/** A page of the source material that was made. */
final class SlicesMaterial implements Probe {
    private static final Set<Integer> LACKING = Set.of(404, 405);

    @Override
    public String name() {
        return "slicing a source material";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E14", "P3.P");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        bench.need(bench.known().material(), "no source material was made that could be sliced")
                .ifPresent(material -> slice(bench, material));
    }

    private static void slice(Bench bench, String material) {
        Operation operation = bench.operation("sliceSourceMaterial");
        Answer answer = bench.make(
                Kind.SOURCE_MATERIAL,
                operation,
                Map.of("startPage", 1, "endPage", 1, "name", "Examplary Mock drift check"),
                material);
        if (answer.isRefusal() && !LACKING.contains(answer.status())) {
            bench.judge()
                    .cannotAsk("a slice was refused with " + answer.status()
                            + ", perhaps because the material could not be read or is not processed yet");
        } else if (bench.judge().isGood(operation, answer, Set.of())) {
            String parent = answer.json().get("parentSourceMaterialId").text().orElse("missing");
            bench.judge()
                    .observe(
                            Set.of("P3.P"),
                            parent.equals(material),
                            answer,
                            "/parentSourceMaterialId",
                            "the id of the material that was sliced",
                            parent);
        }
    }
}

package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Call;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.Operation;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A source material, read again, and found by its external id. */
final class CreatesMaterial implements Probe {
    @Override
    public String name() {
        return "creating a source material";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E14", "P3.P", "G13");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("createSourceMaterial");
        String externalId = "drift-" + UUID.randomUUID();
        Answer answer = bench.make(
                Kind.SOURCE_MATERIAL,
                Map.of(
                        "url", "https://example.com/examplary-mock-drift.pdf",
                        "name", "Examplary Mock drift check",
                        "externalId", externalId));
        if (bench.judge().isGood(operation, answer, Set.of())) {
            answer.id().ifPresent(id -> {
                bench.known().material(id);
                Operation reading = bench.operation("getSourceMaterial");
                bench.judge().isGood(reading, bench.call(reading, id), Set.of());
                find(bench, id, externalId);
            });
        }
    }

    private static void find(Bench bench, String id, String externalId) {
        Operation listing = bench.operation("listSourceMaterials");
        Answer list = bench.deployment().call(Call.of("GET", listing.path() + "?externalId=" + externalId));
        if (bench.judge().isGood(listing, list, Set.of())) {
            boolean isAlone = list.json().items().size() == 1
                    && list.json().get(0).get("id").text().filter(id::equals).isPresent();
            bench.judge()
                    .observe(
                            Set.of("E14"),
                            isAlone,
                            list,
                            "",
                            "only the material of this external id",
                            list.json().items().size() + " materials");
        }
    }
}

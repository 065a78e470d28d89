package io.examplarymock.harness.drift.probe;

import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.Operation.QueryParameter;
import io.examplarymock.schemas.OperationCatalog;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every operation that reads and needs nothing but the key, other than the key's own user. */
final class PlainReads implements Probe {
    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        operations().forEach(operation -> facts.addAll(operation.facts()));
        return facts;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        // One at a time, so that what cannot be reached of one is not said of the others.
        operations().forEach(operation -> {
            var answer = bench.call(operation);
            if (!bench.judge().isObstructed(answer, operation.facts())) {
                bench.judge().isGood(operation, answer, List.of());
            }
        });
    }

    private static List<Operation> operations() {
        return OperationCatalog.load().all().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation ->
                        !operation.path().contains("{") && !operation.path().equals("/me"))
                .filter(operation -> operation.responseSchema().isPresent())
                .filter(operation -> operation.query().stream().noneMatch(QueryParameter::required))
                .toList();
    }
}

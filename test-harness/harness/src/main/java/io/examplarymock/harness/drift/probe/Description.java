package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.UnservedOperation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The deployment's own description of its operations. */
final class Description implements Probe {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Override
    public String name() {
        return "the description in OpenAPI";
    }

    @Override
    public Set<String> facts() {
        return Set.of("E18", "G7");
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void run(Bench bench) {
        Operation operation = bench.operation("getOpenApi");
        Answer answer = bench.call(operation);
        if (answer.status() == 401) {
            bench.judge().differs(facts(), answer, "", "200 without a key", "401");
            return;
        }
        if (!bench.judge().isGood(operation, answer, List.of())) {
            return;
        }
        JsonValue document = answer.json();
        bench.judge()
                .observe(
                        facts(),
                        document.get("openapi").isText()
                                && document.get("paths").isObject(),
                        answer,
                        "",
                        "an OpenAPI document in JSON",
                        document.excerpt());
        Set<String> described = operations(document.get("paths"));
        OperationCatalog catalog = OperationCatalog.load();
        Set<String> known = new LinkedHashSet<>();
        catalog.all().forEach(one -> known.add(plain(one.method(), one.path())));
        for (UnservedOperation one : catalog.unserved()) {
            known.add(plain(one.method(), one.path()));
            if (described.contains(plain(one.method(), one.path()))) {
                bench.judge().confirmed(Set.of(one.fact()), answer);
            }
        }
        described.stream().filter(one -> !known.contains(one)).forEach(one -> bench.isNewOperation(answer, one));
    }

    private static Set<String> operations(JsonValue paths) {
        Set<String> operations = new LinkedHashSet<>();
        paths.names()
                .forEach(path -> paths.get(path).names().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(plain(method, path))));
        return operations;
    }

    /** An operation without the names of its parameters, which do not matter. */
    private static String plain(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}

package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationError;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A request for a session that has to be refused. */
final class RefusedSession implements Probe {
    private final String name;
    private final String code;
    private final Set<String> meant;
    private final Function<Bench, Map<String, Object>> request;

    /**
     * A request, and how it is refused.
     *
     * @param code of the refusal, as the catalog knows it
     * @param meant facts that hold if it is refused in whatever words
     */
    RefusedSession(String name, String code, Set<String> meant, Function<Bench, Map<String, Object>> request) {
        this.name = name;
        this.code = code;
        this.meant = Set.copyOf(meant);
        this.request = request;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> facts() {
        Set<String> facts = new TreeSet<>(meant);
        OperationCatalog.load().find("createEmbedSession").stream()
                .flatMap(operation -> operation.errors().stream())
                .filter(error -> error.code().equals(code))
                .map(OperationError::fact)
                .forEach(facts::add);
        return facts;
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void run(Bench bench) {
        boolean isReady = bench.known().actor() != null && bench.known().owner() != null;
        bench.need(isReady ? "" : null, "there is no user to be the actor, or the key's own is not known")
                .ifPresent(ready -> bench.judge()
                        .isRefused(
                                bench.operation("createEmbedSession"),
                                bench.make(Kind.EMBED_SESSION, request.apply(bench)),
                                code,
                                meant));
    }
}

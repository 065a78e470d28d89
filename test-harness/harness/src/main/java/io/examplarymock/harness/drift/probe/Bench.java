package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.deployment.Belongings;
import io.examplarymock.harness.drift.deployment.Call;
import io.examplarymock.harness.drift.deployment.Credential;
import io.examplarymock.harness.drift.deployment.Deployment;
import io.examplarymock.harness.drift.deployment.Kind;
import io.examplarymock.harness.drift.observation.Findings;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import java.util.Optional;

/** What a probe works with. */
public final class Bench {
    private final Deployment deployment;
    private final Belongings belongings;
    private final Known known;
    private final String key;
    private final boolean allowsPlainHttp;
    private final Judge judge;

    /** A bench for one probe. */
    public Bench(
            Probe probe,
            Deployment deployment,
            Belongings belongings,
            Known known,
            Findings findings,
            String key,
            boolean allowsPlainHttp) {
        this.deployment = deployment;
        this.belongings = belongings;
        this.known = known;
        this.key = key;
        this.allowsPlainHttp = allowsPlainHttp;
        this.judge = new Judge(probe, findings);
    }

    Judge judge() {
        return judge;
    }

    Known known() {
        return known;
    }

    Deployment deployment() {
        return deployment;
    }

    /** Whether what an answer points to may be fetched without TLS. */
    boolean allowsPlainHttp() {
        return allowsPlainHttp;
    }

    boolean keyLooksLike(String pattern) {
        return key.matches(pattern);
    }

    Operation operation(String id) {
        return OperationCatalog.load()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("no operation " + id + " in the catalog"));
    }

    /** Calls an operation with its parameters filled in, with the key if it needs one. */
    Answer call(Operation operation, String... parameters) {
        return deployment.call(prepared(operation, parameters));
    }

    /** Makes something, which is deleted in the end. */
    Answer make(Kind kind, Object body) {
        return belongings.make(kind, Call.of("POST", kind.path()).with(body));
    }

    /** Makes something by an operation of its own, which is deleted in the end. */
    Answer make(Kind kind, Operation operation, Object body, String... parameters) {
        return belongings.make(kind, prepared(operation, parameters).with(body));
    }

    /** Calls an operation that adds nothing which would outlive what was made for this run. */
    Answer send(Operation operation, Object body, String... parameters) {
        return deployment.call(prepared(operation, parameters).with(body));
    }

    /**
     * Changes something, which is put back in the end at the latest.
     *
     * @param words for what is changed
     * @param before the body that puts it back
     */
    Answer change(String words, Operation operation, Object body, Object before, String... parameters) {
        Call call = prepared(operation, parameters);
        return belongings.change(words, call.with(body), call.with(before));
    }

    /** Puts back now what was changed; answers whether it is as it was. */
    boolean putBack(String words) {
        return belongings.putBack(words);
    }

    /** Whether something was made for this run. */
    boolean isOwn(String id) {
        return belongings.holds(id);
    }

    /** Tells of an operation that nobody knows. */
    void isNewOperation(Answer answer, String signature) {
        judge.isNewOperation(answer, signature);
    }

    /** Says that something is deleted. */
    void gone(String id) {
        belongings.forget(id);
    }

    /** Returns an id that is known, or says that the probe cannot go on without it. */
    Optional<String> need(String id, String reason) {
        if (id == null) {
            judge.cannotAsk(reason);
        }
        return Optional.ofNullable(id);
    }

    private static Call prepared(Operation operation, String... parameters) {
        String path = operation.path();
        for (String parameter : parameters) {
            path = path.replaceFirst("\\{[^}]*}", parameter);
        }
        return Call.of(operation.method(), path).by(operation.needsKey() ? Credential.BEARER : Credential.NONE);
    }
}

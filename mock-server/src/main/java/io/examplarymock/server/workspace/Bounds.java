package io.examplarymock.server.workspace;

import io.examplarymock.server.error.ApiError;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much one workspace may hold: a client that never stops must not take the memory of all the others. Far above what
 * tests need. What is not listed is bounded by what is, or makes room by itself.
 */
record Bounds(List<Bound> all) {
    /** A bound on the number of one kind of thing. */
    record Bound(String things, int most, ToIntFunction<Workspace> count) {}

    /** What every workspace is held to. */
    static final Bounds STANDARD = of(1_000_000, 100_000);

    static Bounds of(int sessions, int others) {
        return new Bounds(List.of(
                new Bound("embed sessions", sessions, it -> it.sessions().all().size()),
                new Bound("users", others, it -> it.content().users().all().size()),
                new Bound("keys", others, it -> it.content().users().keys().size()),
                new Bound("exams", others, it -> it.content().exams().all().size()),
                new Bound(
                        "practice spaces",
                        others,
                        it -> it.content().spaces().all().size()),
                new Bound(
                        "source materials",
                        others,
                        it -> it.content().materials().all().size()),
                new Bound(
                        "question types",
                        others,
                        it -> it.content().questionTypes().all().size()),
                new Bound(
                        "applications",
                        others,
                        it -> it.content().authorizations().clients().size())));
    }

    /**
     * Refuses a change that adds to what there is enough of. What was too much before may stay, and become less.
     *
     * @throws io.examplarymock.server.error.ApiException WORKSPACE_FULL
     */
    void check(Workspace before, Workspace after) {
        for (Bound bound : all) {
            int count = bound.count().applyAsInt(after);
            if (count > bound.most() && count > bound.count().applyAsInt(before)) {
                throw ApiError.WORKSPACE_FULL.because("a workspace holds at most " + bound.most() + " " + bound.things()
                        + "; reset it, delete some, or use another workspace");
            }
        }
    }
}

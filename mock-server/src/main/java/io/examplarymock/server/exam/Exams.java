package io.examplarymock.server.exam;

import io.examplarymock.server.error.ApiError;
import java.util.Collection;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The exams of one workspace, and who has handed in which. Immutable: each change answers another collection. */
public final class Exams {
    private static final Exams NONE = new Exams(OrderedPMap.empty(), HashTreePSet.empty());

    private final PMap<String, Exam> byId;
    private final PSet<HandIn> handIns;

    private Exams(PMap<String, Exam> byId, PSet<HandIn> handIns) {
        this.byId = byId;
        this.handIns = handIns;
    }

    /** An actor is done with an exam: a student takes it once (F6). */
    public record HandIn(String examId, String actor) {}

    /** No exams. */
    public static Exams none() {
        return NONE;
    }

    /** Finds an exam by id. */
    public Optional<Exam> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the exam of this id.
     *
     * @throws io.examplarymock.server.error.ApiException EXAM_NOT_FOUND
     */
    public Exam get(String id) {
        return find(id).orElseThrow(() ->
                ApiError.EXAM_NOT_FOUND.because("no exam " + id + " in this workspace, or it was deleted"));
    }

    /** Returns all exams in the order in which they came. */
    public Collection<Exam> all() {
        return byId.values();
    }

    /** Returns all hand-ins. */
    public Collection<HandIn> handIns() {
        return handIns;
    }

    /** Whether the actor has handed in this exam. */
    public boolean isHandedIn(String examId, String actor) {
        return handIns.contains(new HandIn(examId, actor));
    }

    /** Returns these exams with one added, or replaced if its id is there. */
    public Exams with(Exam exam) {
        return new Exams(byId.plus(exam.id(), exam), handIns);
    }

    /** Returns these exams with a hand-in noted. */
    public Exams with(HandIn handIn) {
        return new Exams(byId, handIns.plus(handIn));
    }

    /** Returns these exams without a hand-in. */
    public Exams without(HandIn handIn) {
        return new Exams(byId, handIns.minus(handIn));
    }

    /**
     * Returns these exams without one.
     *
     * @throws io.examplarymock.server.error.ApiException EXAM_NOT_FOUND
     */
    public Exams without(String id) {
        get(id);
        return new Exams(byId.minus(id), handIns);
    }
}

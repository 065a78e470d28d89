package io.examplarymock.server.session;

import io.examplarymock.server.session.SessionEvent.Kind;
import io.examplarymock.server.time.Due;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * An embed session. Immutable: each deed answers the next session.
 *
 * @param begunAt when the student opened the first question; {@code null} before, and in flows without that step
 * @param limitAt when the time limit ends it; {@code null} without a limit
 * @param answers the last answer to each question, in the order of first answering
 */
public record Session(
        SessionTerms terms,
        SessionState state,
        Instant begunAt,
        Instant limitAt,
        PMap<String, Answer> answers,
        History history) {
    private static final SessionState AT_FIRST = new SessionState.Pending();

    /** A session that was just created. */
    public static Session created(SessionTerms terms) {
        return new Session(
                terms,
                AT_FIRST,
                null,
                null,
                OrderedPMap.empty(),
                History.EMPTY.plus(terms.createdAt(), Kind.CREATED, Map.of()));
    }

    /** The id that the API knows it by. */
    public String id() {
        return terms.id();
    }

    /** The status on the wire. */
    public SessionStatus status() {
        return state.status();
    }

    /** The next thing that time does to this session, if it is unfinished. */
    public Optional<Due> due() {
        if (status().isFinished()) {
            return Optional.empty();
        }
        // Work that ends in the very instant of expiry still counts.
        return Optional.of(
                limitAt != null && !limitAt.isAfter(terms.expiresAt())
                        ? new Due(limitAt, Due.Kind.TIME_LIMIT, id())
                        : new Due(terms.expiresAt(), Due.Kind.EXPIRY, id()));
    }

    /**
     * Where the browser goes now that a person finished; empty before, after expiry, and without a return URL. What the
     * flow reports is what the query says (O9); flows that never finish by themselves never redirect (O5, O7).
     */
    public Optional<Redirect> redirect() {
        boolean finishedByPerson = status() == SessionStatus.COMPLETED || status() == SessionStatus.CANCELLED;
        if (terms.returnUrl() == null || !finishedByPerson) {
            return Optional.empty();
        }
        Members parameters = Members.start().put("status", null);
        state.outputs().forEach(parameters::put);
        // Last, so that no output can pretend another end.
        return Optional.of(new Redirect(
                terms.returnUrl(), parameters.put("status", status().wireName()).toMap()));
    }

    /**
     * Refuses an action once the session is finished.
     *
     * @throws IllegalTransition if it is
     */
    public void requireUnfinished(Action action) {
        if (status().isFinished()) {
            throw IllegalTransition.between(action, status());
        }
    }

    /**
     * Refuses an action that the status does not allow, whatever the flow. Changes nothing.
     *
     * @throws IllegalTransition if so
     */
    public void requireAllowed(Action action) {
        // Tried out on the state alone, which is the one table of what follows what; no instant matters to it.
        Instant at = terms.createdAt();
        switch (action) {
            case OPEN -> state.opened();
            case START -> state.started(at);
            case ANSWER -> state.answered(at);
            case COMPLETE, HAND_IN -> state.completed(action, at, Map.of());
            case CANCEL, FAIL -> state.cancelled(action, at);
        }
    }

    /** The page was loaded. */
    public Session opened(Instant at) {
        return in(state.opened()).noting(at, Kind.OPENED, Map.of());
    }

    /** The student opened the first question: the time limit runs from here; doing it again changes nothing. */
    public Session begun(Instant at, Instant limit) {
        SessionState same = state.opened();
        if (begunAt != null) {
            return this;
        }
        return new Session(terms, same, at, limit, answers, history)
                .noting(
                        at,
                        Kind.BEGUN,
                        limit == null
                                ? Map.of()
                                : Members.start()
                                        .put("limitAt", limit.toString())
                                        .toMap());
    }

    /** The person began. */
    public Session started(Instant at) {
        return in(state.started(at)).noting(at, Kind.STARTED, Map.of());
    }

    /** The person answered: kept at once, in place of an earlier answer; told to the embedding page each time (O6). */
    public Session answered(Answer answer) {
        Instant at = answer.at();
        boolean first = status() == SessionStatus.PENDING;
        Session next = new Session(
                terms, state.answered(at), begunAt, limitAt, answers.plus(answer.questionId(), answer), history);
        if (first) {
            next = next.noting(at, Kind.STARTED, Map.of());
        }
        next = next.noting(at, Kind.ANSWERED, answeredDetails(answer));
        return next.telling(at, SessionStatus.STARTED, Map.of());
    }

    /** The person changed the exam; {@code change} as {@link io.examplarymock.server.exam.ExamEdit} tells it. */
    public Session edited(Instant at, Map<String, Object> change) {
        return noting(at, Kind.EDITED, change);
    }

    /**
     * The session came to its good end.
     *
     * @param by the action that was tried
     * @param byTimeLimit whether the clock did it in the person's place
     */
    public Session completed(Action by, boolean byTimeLimit, Instant at, Map<String, Object> outputs) {
        return in(state.completed(by, at, outputs))
                .noting(
                        at,
                        Kind.COMPLETED,
                        Members.start()
                                .put("by", byTimeLimit ? "time-limit" : by.wireName())
                                .put("outputs", outputs)
                                .toMap())
                .telling(at, SessionStatus.COMPLETED, outputs);
    }

    /** The person gave up ({@code cancel}), or generation failed ({@code fail}, reported alike: O1). */
    public Session cancelled(Action by, Instant at) {
        return in(state.cancelled(by, at))
                .noting(
                        at,
                        Kind.CANCELLED,
                        Members.start().put("by", by.wireName()).toMap())
                .telling(at, SessionStatus.CANCELLED, Map.of());
    }

    /** The seven days were over first (O12). */
    public Session expired(Instant at) {
        return in(state.expired(at)).noting(at, Kind.EXPIRED, Map.of());
    }

    private static Map<String, Object> answeredDetails(Answer answer) {
        return Members.start()
                .put("questionId", answer.questionId())
                .put("value", answer.value())
                .put("correct", answer.correct())
                .toMap();
    }

    private Session in(SessionState next) {
        return new Session(terms, next, begunAt, limitAt, answers, history);
    }

    private Session noting(Instant at, Kind kind, Map<String, Object> details) {
        return new Session(terms, state, begunAt, limitAt, answers, history.plus(at, kind, details));
    }

    private Session telling(Instant at, SessionStatus status, Map<String, Object> outputs) {
        return terms.allowedOrigin() == null
                ? this
                : noting(
                        at,
                        Kind.MESSAGE_POSTED,
                        Members.start()
                                .put("status", status.wireName())
                                .put("outputs", outputs)
                                .toMap());
    }
}

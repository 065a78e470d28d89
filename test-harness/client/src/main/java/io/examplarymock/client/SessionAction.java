package io.examplarymock.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that a person does in a session; immutable. For {@link Sessions#act}; reads best imported statically. */
public final class SessionAction {
    private final Map<String, Object> body;

    private SessionAction(Map<String, Object> body) {
        this.body = body;
    }

    /** Loads the page. Changes no status. */
    public static SessionAction open() {
        return named("open");
    }

    /** Begins to work; in take-exam the time limit runs from here (fact O13). */
    public static SessionAction start() {
        return named("start");
    }

    /**
     * Answers a question, in place of an earlier answer to it.
     *
     * @param value in the format of the question's type: a text, number, boolean, list or map of such, or {@code null}
     */
    public static SessionAction answer(String questionId, Object value) {
        return named("answer").with("questionId", questionId).with("value", value);
    }

    /** Answers the question at a place in the exam or pool, counted from 0; see {@link #answer}. */
    public static SessionAction answerAt(int index, Object value) {
        return named("answer").with("index", index).with("value", value);
    }

    /** Completes the session with outputs that the mock makes up, doing what must come first. */
    public static SessionAction complete() {
        return named("complete");
    }

    /** Completes the session with these outputs; the mock refuses outputs that the flow never reports. */
    public static SessionAction complete(Map<String, Object> outputs) {
        return named("complete").with("outputs", outputs);
    }

    /** Hands the exam in, with or without gaps. */
    public static SessionAction handIn() {
        return named("hand-in");
    }

    /** Gives up. */
    public static SessionAction cancel() {
        return named("cancel");
    }

    /** Lets the generation fail, which is reported as cancelled (fact O1). */
    public static SessionAction fail() {
        return named("fail");
    }

    /** Returns this answer with a judgement of its own, in place of the automatic one. */
    public SessionAction judged(boolean correct) {
        return with("correct", correct);
    }

    Map<String, Object> body() {
        return body;
    }

    private static SessionAction named(String action) {
        return new SessionAction(Map.of("action", action));
    }

    private SessionAction with(String member, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(body);
        next.put(member, value);
        return new SessionAction(next);
    }
}

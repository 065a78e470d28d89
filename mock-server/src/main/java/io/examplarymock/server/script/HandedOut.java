package io.examplarymock.server.script;

import java.util.List;
import java.util.Map;

/**
 * What somebody else has to do before a play goes on: a person on a page, or the integrator through the API.
 *
 * @param student number of the student, counted from 1
 * @param step number of the step, counted from 1
 * @param word what is to be done, for example {@code answer}
 * @param sessionId the session that it is done in; {@code null} for {@code create}
 * @param details what belongs to the word, in plain values
 * @param troubles what shall go wrong meanwhile, in order
 * @param refusal what the refusal is expected to say, empty for any; {@code null} if it is to be done
 */
public record HandedOut(
        int student,
        String name,
        int step,
        String word,
        String sessionId,
        Map<String, Object> details,
        List<Mishap> troubles,
        String refusal) {

    /** The word for creating a session through the API. */
    public static final String CREATE = "create";

    /** The word for deleting one through the API. */
    public static final String DELETE = "delete";
}

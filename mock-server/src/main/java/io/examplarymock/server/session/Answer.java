package io.examplarymock.server.session;

import java.time.Instant;

/**
 * What a person answered last to one question.
 *
 * @param value a JSON value: text, a list of texts, or (mark-answer) an object
 * @param correct whether it is right; {@code null} where no rule can tell
 */
public record Answer(String questionId, Object value, Boolean correct, Instant at) {}

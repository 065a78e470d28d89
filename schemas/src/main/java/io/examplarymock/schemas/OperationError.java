package io.examplarymock.schemas;

import java.util.regex.Pattern;

/**
 * One way in which the API refuses a request.
 *
 * @param code its name in this project, for example {@code ACTOR_IS_OWNER}; nothing on the wire says it
 * @param status the HTTP status
 * @param text the {@code message} of the body; {@code %s} stands for something of the request
 * @param fact id of the fact that it rests on
 * @param tier how far status and text can be trusted
 */
public record OperationError(String code, int status, String text, String fact, Tier tier) {

    private static final String NAMED = "%s";

    /** Returns whether the message of an answer can be this one. */
    public boolean says(String message) {
        return expression().matcher(message).matches();
    }

    /** Returns whether something of the request stands in the message, so that it is not always the same. */
    public boolean namesSomething() {
        return text.contains(NAMED);
    }

    private Pattern expression() {
        return Pattern.compile(Pattern.quote(text).replace(NAMED, "\\E.*\\Q"), Pattern.DOTALL);
    }
}

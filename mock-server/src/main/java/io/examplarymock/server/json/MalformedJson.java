package io.examplarymock.server.json;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text that is no JSON; the message says what is wrong and where. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message, null, false, false);
    }

    static String explain(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String where = location == null
                ? ""
                : String.format(Locale.ROOT, " (line %d, column %d)", location.getLineNr(), location.getColumnNr());
        if (e instanceof StreamConstraintsException) {
            return "it exceeds a limit: " + firstLine(e.getOriginalMessage()) + where;
        }
        if (e instanceof MismatchedInputException) {
            // The library would name its own classes and settings.
            return "something follows its end" + where;
        }
        return firstLine(e.getOriginalMessage()) + where;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}

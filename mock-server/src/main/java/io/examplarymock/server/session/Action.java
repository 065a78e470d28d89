package io.examplarymock.server.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can do to a session, by page, admin route or script (O13). */
public enum Action {
    OPEN,
    START,
    ANSWER,
    COMPLETE,
    HAND_IN,
    CANCEL,
    FAIL;

    /** Finds an action by its name on the wire, for example {@code hand-in}. */
    public static Optional<Action> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.wireName().equals(name))
                .findFirst();
    }

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.examplarymock.harness.drift.observation;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that no schema knows.
 *
 * @param call method and path of the call
 * @param place of a member or value, JSON pointer with * for each index; empty for others
 * @param seen the type of a member (its value may be private), a value, a status, or an operation
 * @param schema that would have to know it
 */
public record NewlySeen(What what, String call, String place, String seen, Optional<String> schema) {

    /** Kinds of news. */
    public enum What {
        MEMBER,
        VALUE,
        STATUS,
        OPERATION;

        /** Returns the kind as reports write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

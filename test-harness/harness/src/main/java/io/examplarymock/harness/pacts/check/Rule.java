package io.examplarymock.harness.pacts.check;

import java.util.Locale;

/** What is looked at. */
enum Rule {
    /** The file is JSON, and a pact, and each interaction can be read. */
    NOT_A_PACT,
    /** The path is one of the API. */
    UNKNOWN_PATH,
    /** The path has the method. */
    WRONG_METHOD,
    /** The operation is one that can be judged. */
    NOT_SERVED,
    /** A key is sent where one is needed. */
    AUTHORIZATION,
    /** The operation knows the parameters of the query, and gets those that it needs. */
    QUERY,
    /** What is sent fits its schema. */
    REQUEST_BODY,
    /** What is sent has no members that nobody knows. */
    REQUEST_FIELD,
    /** The operation answers this status. */
    RESPONSE_STATUS,
    /** The operation answers this media type. */
    CONTENT_TYPE,
    /** What is expected fits the schema of what is answered. */
    RESPONSE_BODY,
    /** What is expected is answered. */
    RESPONSE_FIELD,
    /** The text of an error is one that the operation says. */
    ERROR_TEXT,
    /** The message is one of those that embedded pages post. */
    UNKNOWN_MESSAGE,
    /** What the message holds fits its schema. */
    MESSAGE_BODY,
    /** What is expected of the message is in it. */
    MESSAGE_FIELD,
    /** The mock knows the provider state. */
    PROVIDER_STATE,
    /** The interaction is of a kind that can be judged. */
    NOT_JUDGED;

    /** As users see it, for example {@code unknown-path}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

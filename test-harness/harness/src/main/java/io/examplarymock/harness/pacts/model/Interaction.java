package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;
import java.util.List;

/** One thing that the consumer expects. */
public sealed interface Interaction {

    /** Returns the JSON pointer to the interaction in its file. */
    String pointer();

    /** Returns what the consumer calls it. */
    String description();

    /** Returns the states that the provider has to be in. */
    List<ProviderState> states();

    /** A call and its answer. */
    record Http(
            String pointer, String description, List<ProviderState> states, HttpRequest request, HttpResponse response)
            implements Interaction {}

    /**
     * A message that the provider sends.
     *
     * @param metadata an object; missing if there is none
     */
    record Message(String pointer, String description, List<ProviderState> states, Body contents, JsonValue metadata)
            implements Interaction {}

    /**
     * Something that this API does not do.
     *
     * @param type as the file names it
     */
    record Other(String pointer, String description, List<ProviderState> states, String type) implements Interaction {}
}

package io.examplarymock.harness.pacts.model;

/**
 * What the consumer expects.
 *
 * @param status a matcher may allow others of the same hundred
 * @param anyOfHundred whether one does
 * @param headerRules rules for the headers, whose names are in small letters
 */
public record HttpResponse(
        String pointer, int status, boolean anyOfHundred, Headers headers, MatchingRules headerRules, Body body) {

    /** Returns the JSON pointer to the status. */
    public String statusPointer() {
        return pointer + "/status";
    }

    /** Returns whether the consumer accepts this status. */
    public boolean accepts(int other) {
        return anyOfHundred ? status / 100 == other / 100 : status == other;
    }
}

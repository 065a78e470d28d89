package io.examplarymock.harness.pacts.check;

import io.examplarymock.schemas.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One place of a pact that differs from what is known of the API.
 *
 * @param pointer JSON pointer into the pact file
 * @param message all of it in a sentence
 * @param found what stands there
 * @param expected what should
 * @param nearest what was probably meant
 * @param facts ids of the facts that speak against it
 * @param tier how far these can be trusted; says nothing without facts
 */
record Finding(
        Rule rule,
        Severity severity,
        String pointer,
        String message,
        String found,
        String expected,
        Optional<String> nearest,
        List<String> facts,
        Tier tier) {

    static Finding failure(Rule rule, String pointer, String message) {
        return new Finding(rule, Severity.FAILURE, pointer, message, "", "", Optional.empty(), List.of(), Tier.S);
    }

    static Finding warning(Rule rule, String pointer, String message) {
        return failure(rule, pointer, message).as(Severity.WARNING);
    }

    static Finding note(Rule rule, String pointer, String message) {
        return failure(rule, pointer, message).as(Severity.NOTE);
    }

    Finding as(Severity other) {
        return new Finding(rule, other, pointer, message, found, expected, nearest, facts, tier);
    }

    Finding found(String actual) {
        return new Finding(rule, severity, pointer, message, actual, expected, nearest, facts, tier);
    }

    Finding expected(String wanted) {
        return new Finding(rule, severity, pointer, message, found, wanted, nearest, facts, tier);
    }

    Finding nearest(Optional<String> meant) {
        return new Finding(rule, severity, pointer, message, found, expected, meant, facts, tier);
    }

    Finding restingOn(Tier certainty, List<String> ids) {
        return new Finding(rule, severity, pointer, message, found, expected, nearest, ids, certainty);
    }

    /** Whether this says that nobody knows a member. */
    boolean isAboutUnknownMember() {
        return rule == Rule.REQUEST_FIELD || rule == Rule.RESPONSE_FIELD || rule == Rule.MESSAGE_FIELD;
    }

    /** The sentence, with what it rests on. */
    String text() {
        return facts.isEmpty() ? message : message + " [" + String.join(", ", facts) + ": " + tier.label() + "]";
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", rule.id());
        members.put("severity", severity.label());
        members.put("pointer", pointer);
        members.put("message", message);
        members.put("found", found);
        members.put("expected", expected);
        members.put("nearest", nearest.orElse(null));
        members.put("facts", facts);
        members.put("tier", facts.isEmpty() ? null : tier.name());
        return members;
    }
}

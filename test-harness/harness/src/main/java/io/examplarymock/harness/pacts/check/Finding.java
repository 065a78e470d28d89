package io.examplarymock.harness.pacts.check;

import java.util.LinkedHashMap;
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
 * @param basis what speaks against it
 */
record Finding(
        Rule rule,
        Severity severity,
        String pointer,
        String message,
        String found,
        String expected,
        Optional<String> nearest,
        Basis basis) {

    static Finding failure(Rule rule, String pointer, String message) {
        return of(rule, Severity.FAILURE, pointer, message);
    }

    static Finding warning(Rule rule, String pointer, String message) {
        return of(rule, Severity.WARNING, pointer, message);
    }

    static Finding note(Rule rule, String pointer, String message) {
        return of(rule, Severity.NOTE, pointer, message);
    }

    private static Finding of(Rule rule, Severity severity, String pointer, String message) {
        return new Finding(rule, severity, pointer, message, "", "", Optional.empty(), Basis.NONE);
    }

    Finding as(Severity other) {
        return new Finding(rule, other, pointer, message, found, expected, nearest, basis);
    }

    Finding found(String actual) {
        return new Finding(rule, severity, pointer, message, actual, expected, nearest, basis);
    }

    Finding expected(String wanted) {
        return new Finding(rule, severity, pointer, message, found, wanted, nearest, basis);
    }

    Finding nearest(Optional<String> meant) {
        return new Finding(rule, severity, pointer, message, found, expected, meant, basis);
    }

    /** Says what speaks against the pact. An assumption never makes it fail. */
    Finding restingOn(Basis other) {
        Severity fair = severity == Severity.FAILURE && other.isAssumed() ? Severity.WARNING : severity;
        return new Finding(rule, fair, pointer, message, found, expected, nearest, other);
    }

    /** Whether this says that nobody knows a member. */
    boolean isAboutUnknownMember() {
        return rule == Rule.REQUEST_FIELD || rule == Rule.RESPONSE_FIELD || rule == Rule.MESSAGE_FIELD;
    }

    /** The sentence, with what it rests on. */
    String text() {
        return message + basis.text();
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
        members.put("facts", basis.facts());
        members.put("tier", basis.facts().isEmpty() ? null : basis.tier().name());
        return members;
    }
}

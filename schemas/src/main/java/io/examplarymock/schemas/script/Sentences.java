package io.examplarymock.schemas.script;

import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.SchemaViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what a schema found in a script in the words of those who write scripts. */
final class Sentences {

    /** For a member that should not be there. */
    private static final Set<String> UNKNOWN = Set.of("additionalProperties", SchemaViolation.UNKNOWN);

    private Sentences() {}

    /**
     * What is wrong, and where.
     *
     * @param atKey whether the name of the member is wrong rather than its value
     */
    record Sentence(boolean atKey, String text, Optional<String> nearest) {}

    static Sentence of(SchemaViolation violation) {
        List<String> segments = Trees.segments(violation.pointer());
        String last = segments.isEmpty() ? "" : segments.get(segments.size() - 1);
        if (UNKNOWN.contains(violation.keyword())) {
            return unknown(violation, last);
        }
        if (violation.keyword().equals("required")) {
            return new Sentence(true, "\"" + last + "\" is missing", Optional.empty());
        }
        if (violation.keyword().equals("enum") && StepKinds.isStep(violation.pointer())) {
            return step(violation);
        }
        String expected =
                violation.actual().contains("${") ? "known before the script is played" : violation.expected();
        return new Sentence(
                false,
                subject(segments) + " must be " + expected + ", but is " + violation.actual(),
                violation.nearest().or(() -> until(violation, last)));
    }

    /** Where a word or an instant may stand, the schema has no list of words. */
    private static Optional<String> until(SchemaViolation violation, String member) {
        return member.equals("wait-until")
                ? NearestName.among(
                        List.of("time-limit", "expiry"), violation.actual().replace("\"", ""))
                : Optional.empty();
    }

    private static Sentence unknown(SchemaViolation violation, String name) {
        String parent = violation.pointer().substring(0, violation.pointer().lastIndexOf('/'));
        String noun = StepKinds.isStep(parent) ? "step" : noun(parent);
        String otherwise =
                violation.nearest().isPresent() || violation.expected().equals("no members")
                        ? ""
                        : "; there are " + violation.expected().substring("one of ".length());
        return new Sentence(true, "unknown " + noun + " \"" + name + '"' + otherwise, violation.nearest());
    }

    private static String noun(String parent) {
        return parent.endsWith("/presets") ? "preset" : "member";
    }

    /** A step that is written as its name alone. */
    private static Sentence step(SchemaViolation violation) {
        String written = violation.actual().replace("\"", "");
        if (StepKinds.names().contains(written)) {
            return new Sentence(
                    false, "the step \"" + written + "\" needs parameters: " + written + ": …", Optional.empty());
        }
        Optional<String> nearest = NearestName.among(StepKinds.names(), written);
        String otherwise = nearest.isPresent() ? "" : "; there are " + String.join(", ", StepKinds.names());
        return new Sentence(false, "unknown step \"" + written + '"' + otherwise, nearest);
    }

    static String subject(List<String> segments) {
        if (segments.isEmpty()) {
            return "the script";
        }
        int end = segments.size() - 1;
        String last = segments.get(end);
        return end > 0 && last.matches("[0-9]+")
                ? "item " + (Long.parseLong(last) + 1) + " of \"" + segments.get(end - 1) + '"'
                : '"' + last + '"';
    }
}

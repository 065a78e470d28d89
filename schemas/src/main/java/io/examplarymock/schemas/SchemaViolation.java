package io.examplarymock.schemas;

import java.util.List;
import java.util.Optional;

/**
 * One place where an instance differs from its schema.
 *
 * @param pointer JSON pointer (RFC 6901) to the value that is meant, or to the member that is missing or too many;
 *     empty for the whole document
 * @param keyword the schema keyword that was broken, {@link #UNKNOWN} or {@link #JSON}
 * @param expected what the schema asks for, for example {@code a multiple of 15}
 * @param actual what the instance has there as JSON, shortened to about 80 characters, or {@code missing}
 * @param sentence all of this for a reader; begins with the pointer, or with {@code the document}
 * @param nearest the known name that was probably meant, if there is one that is only a slip away
 * @param schema name of the schema file that holds the constraint
 * @param facts ids of the facts from which the constraint follows
 * @param tier how certain it is that the platform has this constraint
 */
public record SchemaViolation(
        String pointer,
        String keyword,
        String expected,
        String actual,
        String sentence,
        Optional<String> nearest,
        String schema,
        List<String> facts,
        Tier tier) {

    /** The keyword for a member that no documentation mentions, in an object that stays open for such members. */
    public static final String UNKNOWN = "unknown";

    /** The keyword for text that is no JSON. */
    public static final String JSON = "json";

    private static final String DOCUMENT = "the document";

    public SchemaViolation {
        facts = List.copyOf(facts);
    }

    /**
     * Returns the same violation as seen from a document that holds the judged one at the given pointer. For example
     * {@code /examId is required, but missing} under {@code /presets} becomes {@code /presets/examId is required, but
     * missing}.
     */
    public SchemaViolation under(String parent) {
        String predicate = sentence.substring(subject(pointer).length());
        String moved = parent + pointer;
        return new SchemaViolation(
                moved, keyword, expected, actual, subject(moved) + predicate, nearest, schema, facts, tier);
    }

    static String subject(String pointer) {
        return pointer.isEmpty() ? DOCUMENT : pointer;
    }
}

package io.examplarymock.server.exam;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The twenty question types that Examplary documents (section 5 of the facts, tier P). */
public enum QuestionType {
    SINGLE_LINE_TEXT,
    MULTI_LINE_TEXT,
    ESSAY,
    MULTIPLE_CHOICE_SINGLE_ANSWER,
    MULTIPLE_CHOICE_MULTIPLE_ANSWERS,
    TRUE_FALSE,
    PICTURE_CHOICE,
    DATE_YEAR,
    CONVERSATIONAL,
    EXAM_INTRO,
    PARAGRAPH,
    EXAM_OUTRO,
    FILL_IN_BLANK,
    MATCHING,
    SEQUENCE,
    FORMULA,
    MATH_NOTEBOOK,
    UPLOAD_FILE,
    VOICE_RECORDER,
    SENTENCE_ANALYSIS;

    private static final Map<String, QuestionType> BY_NAME = new HashMap<>();

    static {
        for (QuestionType type : values()) {
            BY_NAME.put(type.id(), type);
            if (!type.isExpansion()) {
                BY_NAME.put(type.slug(), type);
            }
        }
    }

    /**
     * Finds a type by its dotted id ({@code examplary.expansion.matching}) or, for the default types, by its short name
     * ({@code essay}). Other spellings are not types of the platform: empty.
     */
    public static Optional<QuestionType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Finds the type that somebody means: also the types of the expansion pack by their short names, which the platform
     * does not promise.
     */
    public static Optional<QuestionType> meant(String name) {
        return named(name)
                .or(() -> Arrays.stream(values())
                        .filter(type -> type.slug().equals(name))
                        .findFirst());
    }

    /** The last part of the id, for example {@code true-false}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The dotted id, for example {@code examplary.default.true-false}. */
    public String id() {
        return (isExpansion() ? "examplary.expansion." : "examplary.default.") + slug();
    }

    /** Whether the type comes from the vendor's expansion pack, so that it has no short name. */
    public boolean isExpansion() {
        return compareTo(FILL_IN_BLANK) >= 0;
    }

    /** Whether a student answers it: intro, paragraph and outro only show text. */
    public boolean isAnswerable() {
        return this != EXAM_INTRO && this != PARAGRAPH && this != EXAM_OUTRO;
    }
}

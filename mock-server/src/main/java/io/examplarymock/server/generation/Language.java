package io.examplarymock.server.generation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that questions are written in. */
enum Language {
    ENGLISH("en"),
    DUTCH("nl");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The two letters that language tags and the names of the text files use. */
    String code() {
        return code;
    }

    /** The language of a tag such as {@code nl}, {@code nl-NL} or {@code en_US}; empty when none is written in it. */
    static Optional<Language> tagged(String tag) {
        String primary = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        return Arrays.stream(values())
                .filter(language -> language.code.equals(primary))
                .findFirst();
    }
}

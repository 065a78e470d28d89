package io.examplarymock.harness.drift.deployment;

import java.util.Locale;

/** The kinds of things that drift makes in a deployment. */
public enum Kind {
    USER("/users"),
    EXAM("/exams"),
    PRACTICE_SPACE("/practice-spaces"),
    EMBED_SESSION("/embed-sessions"),
    SOURCE_MATERIAL("/source-materials"),
    QUESTION_TYPE("/question-types");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** Returns where such things are made. */
    public String path() {
        return path;
    }

    /** Returns where one of them is. */
    public String path(String id) {
        return path + '/' + id;
    }

    /** Returns what people call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

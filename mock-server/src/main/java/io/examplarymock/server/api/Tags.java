package io.examplarymock.server.api;

import static java.util.Map.entry;

import io.examplarymock.server.openapi.Operation.Tag;
import java.util.Map;

/** Sorts operations into groups, by the first part of their paths. */
final class Tags {
    private static final Tag USERS = new Tag("Users", "The end-users of an integrator, and the key's own user.");
    private static final Tag EXAMS = new Tag("Exams", "Exams with their questions, and their export.");
    private static final Tag LISTS = new Tag("Lists", "What presets refer to.");
    private static final Tag OAUTH = new Tag("OAuth", "How applications get access for users.");
    private static final Map<String, Tag> BY_SEGMENT = Map.ofEntries(
            entry("users", USERS),
            entry("me", USERS),
            entry("permissions", new Tag("Permissions", "Who may do what with an exam or a practice space.")),
            entry("exams", EXAMS),
            entry("exports", EXAMS),
            entry(
                    "practice-spaces",
                    new Tag("Practice spaces", "Places to practise, and how far each student has come.")),
            entry("embed-sessions", new Tag("Embed sessions", "Parts of the platform inside another page.")),
            entry("source-materials", new Tag("Source materials", "What questions are made of.")),
            entry("question-types", LISTS),
            entry("student-levels", LISTS),
            entry("taxonomies", LISTS),
            entry("oauth", OAUTH),
            entry(".well-known", OAUTH));
    private static final Tag OTHER = new Tag("Other", "What belongs to no other group.");

    private Tags() {}

    static Tag of(String path) {
        return BY_SEGMENT.getOrDefault(path.split("/", -1)[1], OTHER);
    }
}

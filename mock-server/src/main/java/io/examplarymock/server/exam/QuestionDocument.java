package io.examplarymock.server.exam;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A question in Examplary's own format, as the platform hands it out: members in documented order, without those that
 * have no value.
 */
public final class QuestionDocument {
    private QuestionDocument() {}

    /** Returns the question's members under their documented names. */
    public static Map<String, Object> of(Question question) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", question.id());
        members.put("v", question.version());
        members.put("type", question.type());
        members.put("title", question.title());
        members.put("description", question.description());
        members.put("settings", question.settings());
        members.put("scoring", question.scoring());
        members.put("tags", question.tags());
        members.put("externalId", question.externalId());
        members.put("metadata", question.metadata());
        members.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(members);
    }
}

package io.examplarymock.server.exam;

import io.examplarymock.server.value.Members;
import java.util.Map;

/**
 * A question in Examplary's own format, as the platform hands it out: members in documented order, without those that
 * have no value.
 */
public final class QuestionDocument {
    private QuestionDocument() {}

    /** Returns the question's members under their documented names. */
    public static Map<String, Object> of(Question question) {
        return Members.start()
                .put("id", question.id())
                .put("v", question.version())
                .put("type", question.type())
                .put("title", question.title())
                .put("description", question.description())
                .put("settings", question.settings())
                .put("scoring", question.scoring())
                .put("tags", question.tags())
                .put("externalId", question.externalId())
                .put("metadata", question.metadata())
                .withoutNulls()
                .toMap();
    }
}

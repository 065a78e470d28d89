package io.examplarymock.server.exam;

import java.util.List;
import java.util.Map;

/**
 * A question before the workspace has given it an id: what a client posts, or what generation produces. The components
 * mean what they mean in {@link Question}.
 */
public record QuestionDraft(
        String type,
        String title,
        String description,
        Map<String, Object> settings,
        Map<String, Object> scoring,
        List<String> tags,
        String externalId,
        Map<String, Object> metadata) {

    /** Returns the first version of the question under the given id. */
    public Question withId(String id) {
        return new Question(id, 1, type, title, description, settings, scoring, tags, externalId, metadata);
    }
}

package io.examplarymock.server.practicespace;

import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A practice space (fact E6).
 *
 * @param id starts with {@code space_}
 * @param settings {@code showTopicProgress}, {@code allowCustomPrompt}, and whatever else was given
 * @param studentNotes what the teacher tells the students; nullable
 * @param masteryTopics as given; empty when the space was made without
 * @param practised the topics that progress is kept for: the mastery topics, or one named like the space
 * @param pool what students practise: M, since no source says where the questions come from
 */
public record PracticeSpace(
        String id,
        String name,
        Map<String, Object> settings,
        Permissions permissions,
        Map<String, Object> metadata,
        String studentNotes,
        List<String> sourceMaterialIds,
        List<Map<String, Object>> masteryTopics,
        List<Topic> practised,
        List<PracticeQuestion> pool,
        String createdBy,
        Instant createdAt,
        Instant updatedAt)
        implements Resource {

    /** Returns this space with other permissions. */
    public PracticeSpace permitting(Permissions next) {
        return new PracticeSpace(
                id,
                name,
                settings,
                next,
                metadata,
                studentNotes,
                sourceMaterialIds,
                masteryTopics,
                practised,
                pool,
                createdBy,
                createdAt,
                updatedAt);
    }

    /** Finds a question of the pool by its id. */
    public Optional<PracticeQuestion> question(String questionId) {
        return pool.stream()
                .filter(entry -> entry.question().id().equals(questionId))
                .findFirst();
    }
}

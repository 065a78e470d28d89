package io.examplarymock.server.practicespace;

import io.examplarymock.server.generation.QuestionGenerator;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.permission.Permissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Opens practice spaces with a pool of questions per topic: M, since no source says where the questions come from. */
public final class Pool {
    /** How many questions a topic gets. */
    static final int PER_TOPIC = 6;

    private Pool() {}

    /** Makes the space, with ids for it and its questions. A space without topics practises its name. */
    public static PracticeSpace open(PracticeSpaceDraft draft, IdSequence.Mint ids, String createdBy, Instant now) {
        String id = ids.next(IdKind.PRACTICE_SPACE);
        List<Topic> practised = topics(draft, ids);
        List<PracticeQuestion> pool = practised.stream()
                .flatMap(topic ->
                        QuestionGenerator.practice(
                                        topic.name(), draft.name(), null, PER_TOPIC, ids.seedFor(id + topic.id()))
                                .stream()
                                .map(question ->
                                        new PracticeQuestion(topic.id(), question.withId(ids.next(IdKind.QUESTION)))))
                .toList();
        return new PracticeSpace(
                id,
                draft.name(),
                draft.settings(),
                Permissions.of(draft.permissions()),
                draft.metadata(),
                draft.studentNotes(),
                draft.sourceMaterialIds(),
                draft.masteryTopics(),
                practised,
                pool,
                createdBy,
                now,
                now);
    }

    private static List<Topic> topics(PracticeSpaceDraft draft, IdSequence.Mint ids) {
        if (draft.masteryTopics().isEmpty()) {
            return List.of(new Topic(ids.next(IdKind.TOPIC), draft.name()));
        }
        return draft.masteryTopics().stream()
                .map(topic -> topic(topic, draft.name(), ids))
                .toList();
    }

    /** One without a name is known by the id that it was given, so that two of them are not mistaken for each other. */
    private static Topic topic(Map<String, Object> given, String space, IdSequence.Mint ids) {
        String id = given.get("id") instanceof String known ? known : null;
        String name = given.get("name") instanceof String known ? known : id;
        return new Topic(id == null ? ids.next(IdKind.TOPIC) : id, name == null ? space : name);
    }
}

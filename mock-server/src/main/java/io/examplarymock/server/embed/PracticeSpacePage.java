package io.examplarymock.server.embed;

import io.examplarymock.server.grading.Grading;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.practicespace.NextQuestion;
import io.examplarymock.server.practicespace.PracticeQuestion;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.practicespace.Tally;
import io.examplarymock.server.practicespace.Topic;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of practice-space-student (facts F7, O7): progress and notes, then one question after the other. */
final class PracticeSpacePage implements FlowPage {
    @Override
    public String slug() {
        return "practice-space-student";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        PracticeSpace space = space(visit);
        // Hidden only where it is said so: what is not said is shown (F7.M).
        boolean showsProgress = !Boolean.FALSE.equals(space.settings().get("showTopicProgress"));
        return Members.start()
                .put("name", space.name())
                .put("notes", space.studentNotes())
                .put("takesWishes", Boolean.TRUE.equals(space.settings().get("allowCustomPrompt")))
                .put("topics", showsProgress ? topics(visit, space) : null)
                .put("answers", answers(visit, space))
                .withoutNulls()
                .toMap();
    }

    @Override
    public Map<String, FlowCall> calls() {
        return Map.of("next", PracticeSpacePage::next);
    }

    private static Map<String, Object> next(Visit visit, JsonObject body) {
        Map<String, Instant> answeredAt =
                visit.session().answers().values().stream().collect(Collectors.toMap(Answer::questionId, Answer::at));
        return NextQuestion.choose(space(visit), topic -> tally(visit, topic), answeredAt, body.text("wish"))
                .map(entry -> Members.start()
                        .put("question", StudentQuestion.of(entry.question(), visit.sessionId()))
                        .put("topic", topicName(space(visit), entry.topicId()))
                        .toMap())
                .orElseThrow(() -> new Refusal(409, "this practice space has no questions"));
    }

    private static String topicName(PracticeSpace space, String topicId) {
        return space.practised().stream()
                .filter(topic -> topic.id().equals(topicId))
                .map(Topic::name)
                .findFirst()
                .orElse("");
    }

    private static List<Map<String, Object>> topics(Visit visit, PracticeSpace space) {
        return space.practised().stream()
                .map(topic -> {
                    Tally tally = tally(visit, topic.id());
                    return Members.start()
                            .put("name", topic.name())
                            .put("answered", tally.answered())
                            .put("correct", tally.correct())
                            .put("proficiency", tally.proficiency())
                            .toMap();
                })
                .toList();
    }

    /** What was answered in this session, and what would have been right. */
    private static Map<String, Object> answers(Visit visit, PracticeSpace space) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Answer answer : visit.session().answers().values()) {
            answers.put(
                    answer.questionId(),
                    Members.start()
                            .put("value", answer.value())
                            .put("correct", answer.correct())
                            .put(
                                    "solution",
                                    space.question(answer.questionId())
                                            .map(PracticeQuestion::question)
                                            .flatMap(Grading::correctAnswer)
                                            .orElse(null))
                            .withoutNulls()
                            .toMap());
        }
        return answers;
    }

    private static Tally tally(Visit visit, String topicId) {
        PracticeSpace space = space(visit);
        return visit.workspace()
                .content()
                .spaces()
                .tally(new Progress(space.id(), visit.terms().actor(), topicId));
    }

    private static PracticeSpace space(Visit visit) {
        return visit.workspace().content().spaces().get(visit.terms().preset("practiceSpaceId"));
    }
}

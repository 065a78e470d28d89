package io.examplarymock.server.embed;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of take-exam (facts F6, O6, O13): the questions are shown once the exam has begun. */
final class TakeExamPage implements FlowPage {
    @Override
    public String slug() {
        return "take-exam";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        Exam exam = visit.exam().orElseThrow();
        Session session = visit.session();
        boolean begun = session.begunAt() != null;
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Answer answer : session.answers().values()) {
            answers.put(answer.questionId(), answer.value());
        }
        return Members.start()
                .put(
                        "handedIn",
                        visit.workspace()
                                .content()
                                .exams()
                                .isHandedIn(exam.id(), visit.terms().actor()))
                .put("name", exam.name())
                .put("subject", exam.subject())
                .put("language", exam.language())
                .put("minutes", exam.intendedDuration())
                .put(
                        "count",
                        exam.questions().stream()
                                .filter(TakeExamPage::isAnswerable)
                                .count())
                .put("intro", intro(exam, session))
                .put("begunAt", begun ? Timestamps.format(session.begunAt()) : null)
                .put("limitAt", session.limitAt() == null ? null : Timestamps.format(session.limitAt()))
                .put("questions", begun ? questions(exam, session) : List.of())
                .put("answers", answers)
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> intro(Exam exam, Session session) {
        return exam.questions().stream()
                .filter(question -> question.knownType().equals(Optional.of(QuestionType.EXAM_INTRO)))
                .findFirst()
                .map(question -> StudentQuestion.of(question, session.id()))
                .orElse(null);
    }

    private static List<Map<String, Object>> questions(Exam exam, Session session) {
        return exam.questions().stream()
                .filter(question -> !question.knownType().equals(Optional.of(QuestionType.EXAM_INTRO)))
                .map(question -> StudentQuestion.of(question, session.id()))
                .toList();
    }

    private static boolean isAnswerable(Question question) {
        return question.knownType().filter(type -> !type.isAnswerable()).isEmpty();
    }
}

package io.examplarymock.server.script;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.grading.Grading;
import io.examplarymock.server.practicespace.NextQuestion;
import io.examplarymock.server.practicespace.PracticeQuestion;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.ActOnSession;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions: with what the script says, or with a right or a wrong answer of the player's own. */
final class Answering {
    private final World world;
    private final Scenery scenery;

    Answering(World world, Scenery scenery) {
        this.world = world;
        this.scenery = scenery;
    }

    /** The questions of a session's exam that can be answered: from a number on, or those without an answer yet. */
    Deque<Question> questions(Session session, Integer from) {
        List<Question> all = questions(session);
        Deque<Question> chosen = new ArrayDeque<>();
        for (int i = from == null ? 0 : from - 1; i < all.size(); i++) {
            Question question = all.get(i);
            boolean takesAnswers =
                    question.knownType().map(QuestionType::isAnswerable).orElse(true);
            if (takesAnswers && (from != null || !session.answers().containsKey(question.id()))) {
                chosen.add(question);
            }
        }
        return chosen;
    }

    private List<Question> questions(Session session) {
        String exam = session.terms().preset("examId");
        Optional<PracticeSpace> space = space(session);
        if (space.isPresent()) {
            return space.get().pool().stream().map(PracticeQuestion::question).toList();
        }
        return Optional.ofNullable(exam)
                .flatMap(id -> world.content().exams().find(id))
                .map(Exam::questions)
                .orElse(List.of());
    }

    private Optional<PracticeSpace> space(Session session) {
        return Optional.ofNullable(session.terms().preset("practiceSpaceId"))
                .flatMap(id -> world.content().spaces().find(id));
    }

    Members answer(Student student, Step.Answer answer) {
        Session session = session(student);
        String id = answer.question() instanceof String text
                ? scenery.names(student).fillIn(text)
                : null;
        Integer index = answer.question() instanceof Number number ? (Integer) (number.intValue() - 1) : null;
        if (answer.value() != null) {
            Object value = scenery.names(student).fill(answer.value());
            return act(student, new Deed(Action.ANSWER, id, index, value, answer.correct(), null));
        }
        Question question = questions(session).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseGet(() -> at(questions(session), index));
        if (question == null) {
            // The domain says what is wrong with the question that was named.
            return act(student, new Deed(Action.ANSWER, id, index, "", answer.correct(), null));
        }
        boolean graded = Grading.correctAnswer(question).isPresent();
        return act(
                student,
                new Deed(
                        Action.ANSWER,
                        question.id(),
                        null,
                        PlausibleAnswer.to(question, answer.correct()),
                        graded ? null : answer.correct(),
                        null));
    }

    private static Question at(List<Question> questions, Integer index) {
        return index == null || index >= questions.size() ? null : questions.get(index);
    }

    Members answer(Student student, Question question, boolean right) {
        return act(student, Deed.answer(question.id(), PlausibleAnswer.to(question, right)));
    }

    /** Answers what the page of the practice space asks next. */
    Members practise(Student student, boolean right) {
        Session session = session(student);
        PracticeSpace space = space(session)
                .orElseThrow(() -> new Declined("cannot practise: a "
                        + session.terms().flow() + " session has no practice space, or it was deleted"));
        Map<String, Instant> answeredAt = new HashMap<>();
        for (Answer answer : session.answers().values()) {
            answeredAt.put(answer.questionId(), answer.at());
        }
        Question next = NextQuestion.choose(
                        space,
                        topic -> world.content()
                                .spaces()
                                .tally(new Progress(space.id(), session.terms().actor(), topic)),
                        answeredAt,
                        null)
                .map(PracticeQuestion::question)
                .orElseThrow(() -> new Declined("cannot practise: this practice space has no questions"));
        return answer(student, next, right);
    }

    private Session session(Student student) {
        return world.workspace().sessions().get(student.sessionId);
    }

    private Members act(Student student, Deed deed) {
        Session session = world.change(new ActOnSession(student.sessionId, deed));
        List<SessionEvent> events = session.history().events();
        Members details = Members.start();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).kind() == SessionEvent.Kind.ANSWERED) {
                events.get(i).details().forEach(details::put);
                break;
            }
        }
        return details;
    }
}

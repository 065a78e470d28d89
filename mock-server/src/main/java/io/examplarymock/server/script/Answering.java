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
        Question question = named(questions(session), id, index);
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

    private static Question named(List<Question> questions, String id, Integer index) {
        return questions.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseGet(() -> index == null || index >= questions.size() ? null : questions.get(index));
    }

    Members answer(Student student, Question question, boolean right) {
        return act(student, Deed.answer(question.id(), PlausibleAnswer.to(question, right)));
    }

    /** Answers what the page of the practice space asks next. */
    Members practise(Student student, boolean right) {
        return answer(student, asked(student), right);
    }

    /** The question that the page of the practice space asks next. */
    Question asked(Student student) {
        Session session = session(student);
        PracticeSpace space = space(session)
                .orElseThrow(() -> new Declined("cannot practise: a "
                        + session.terms().flow() + " session has no practice space, or it was deleted"));
        Map<String, Instant> answeredAt = new HashMap<>();
        for (Answer answer : session.answers().values()) {
            answeredAt.put(answer.questionId(), answer.at());
        }
        return NextQuestion.choose(
                        space,
                        topic -> world.content()
                                .spaces()
                                .tally(new Progress(space.id(), session.terms().actor(), topic)),
                        answeredAt,
                        null)
                .map(PracticeQuestion::question)
                .orElseThrow(() -> new Declined("cannot practise: this practice space has no questions"));
    }

    /** An answer for somebody else to give: of which question, and what, as far as the script's question is there. */
    Members wanted(Student student, Step.Answer answer) {
        // Of a session that was deleted meanwhile the page may still be open.
        List<Question> all =
                world.session(student.sessionId).map(this::questions).orElse(List.of());
        String id = answer.question() instanceof String text
                ? scenery.names(student).fillIn(text)
                : null;
        Integer index = answer.question() instanceof Number number ? (Integer) (number.intValue() - 1) : null;
        Question question = named(all, id, index);
        if (question != null) {
            Object value = answer.value() != null
                    ? scenery.names(student).fill(answer.value())
                    : PlausibleAnswer.to(question, answer.correct());
            return wanted(all, question, value);
        }
        return Members.start()
                .put("questionId", id)
                .put("index", index)
                .put(
                        "value",
                        answer.value() == null ? "" : scenery.names(student).fill(answer.value()))
                .withoutNulls();
    }

    Members wanted(Student student, Question question, boolean right) {
        return wanted(questions(session(student)), question, PlausibleAnswer.to(question, right));
    }

    private static Members wanted(List<Question> all, Question question, Object value) {
        int index = 0;
        while (index < all.size() && !all.get(index).id().equals(question.id())) {
            index++;
        }
        return Members.start()
                .put("questionId", question.id())
                .put("index", index)
                .put("type", question.type())
                .put("value", value);
    }

    private Session session(Student student) {
        return world.workspace().sessions().get(student.sessionId);
    }

    private Members act(Student student, Deed deed) {
        return told(world.change(new ActOnSession(student.sessionId, deed)), 0);
    }

    /** What the session tells of its last answer, if that came after so many events; else nothing. */
    static Members told(Session session, long seen) {
        List<SessionEvent> events = session.history().events();
        Members details = Members.start();
        for (int i = events.size() - 1; i >= 0 && events.get(i).sequence() > seen; i--) {
            if (events.get(i).kind() == SessionEvent.Kind.ANSWERED) {
                events.get(i).details().forEach(details::put);
                break;
            }
        }
        return details;
    }
}

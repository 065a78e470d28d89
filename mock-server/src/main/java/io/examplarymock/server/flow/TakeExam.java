package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Exams.HandIn;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.session.SessionTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * take-exam (F6, O6, O13): the student takes the exam once. Starting begins the exam, and the time limit runs from
 * there; the status becomes started with the first answer.
 */
final class TakeExam extends Flow {
    TakeExam() {
        super("take-exam", Action.ANSWER, Action.COMPLETE, Action.HAND_IN);
    }

    @Override
    public boolean isPreRelease() {
        return true;
    }

    @Override
    public void requireNamedThings(SessionTerms terms, Content content) {
        ExamAccess.requireExam(terms, content);
    }

    @Override
    public Access access(SessionTerms terms, Content content) {
        return ExamAccess.check(terms, content, ResourceRole.PARTICIPANT);
    }

    @Override
    void requireSense(Action action, Session session, Content content) {
        String id = session.terms().preset(ExamAccess.PRESET);
        if (action == Action.OPEN) {
            return;
        }
        if (content.exams().isHandedIn(id, session.terms().actor())) {
            throw IllegalTransition.forbidden(action, session, "the actor has handed in this exam already");
        }
        if (content.exams().find(id).isEmpty()) {
            throw IllegalTransition.forbidden(action, session, "the exam was deleted");
        }
    }

    @Override
    Session start(Session session, Stage stage) {
        if (session.status() == SessionStatus.STARTED) {
            return super.start(session, stage);
        }
        return begin(session, exam(session, stage), stage);
    }

    @Override
    Session answer(Deed deed, Session session, Stage stage) {
        Exam exam = exam(session, stage);
        Question question = QuestionChoice.of(deed, exam.questions(), exam.id());
        if (question.knownType().filter(type -> !type.isAnswerable()).isPresent()) {
            throw new InvalidDeed(
                    deed.questionId() == null ? "index" : "questionId",
                    question.id() + " is of type " + question.type() + ", which takes no answer");
        }
        return begin(session, exam, stage).answered(deed.answerTo(question, stage.now()));
    }

    @Override
    Session complete(Deed deed, Session session, Stage stage) {
        Session begun = begin(session, exam(session, stage), stage);
        handIn(session, stage);
        return begun.completed(deed.action(), false, stage.now(), Map.of());
    }

    @Override
    public Session timeIsUp(Session session, Stage stage) {
        handIn(session, stage);
        return session.completed(Action.HAND_IN, true, stage.now(), Map.of());
    }

    private static Session begin(Session session, Exam exam, Stage stage) {
        Instant limit =
                exam.intendedDuration() == null ? null : stage.now().plus(Duration.ofMinutes(exam.intendedDuration()));
        return session.begun(stage.now(), limit);
    }

    private static void handIn(Session session, Stage stage) {
        HandIn handIn = new HandIn(
                session.terms().preset(ExamAccess.PRESET), session.terms().actor());
        stage.change(content -> content.with(content.exams().with(handIn)));
    }

    private static Exam exam(Session session, Stage stage) {
        return stage.content().exams().get(session.terms().preset(ExamAccess.PRESET));
    }
}

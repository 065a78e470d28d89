package io.examplarymock.server.script;

import io.examplarymock.server.session.Session;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.DeleteSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

/**
 * Does what cues say, through what pages and API use, or hands it out; and tells it. What is refused is thrown as the
 * domain throws it.
 */
final class Acting {
    private final World world;
    private final Watch watch;
    private final Transcript transcript;
    private final Lobby lobby;
    private final Answering answering;
    private final Editing editing;
    private final Troubles troubles;
    /** {@code null} if nothing is handed out. */
    private final Errands errands;

    Acting(
            Script script,
            World world,
            Scenery scenery,
            Watch watch,
            Transcript transcript,
            Wire wire,
            boolean handsOut) {
        this.world = world;
        this.watch = watch;
        this.transcript = transcript;
        this.lobby = new Lobby(script, world, scenery, watch, wire);
        this.answering = new Answering(world, scenery);
        this.editing = new Editing(world, scenery, wire);
        this.troubles = new Troubles(world, transcript);
        this.errands = handsOut ? new Errands(world, scenery, lobby, answering, editing, troubles) : null;
    }

    Course perform(Student student, Cue cue) {
        Step step = cue.step();
        if (step instanceof Step.Trouble trouble) {
            student.troubles.addAll(Collections.nCopies(trouble.times(), trouble.mishap()));
            return Course.OVER;
        }
        if (needsSession(step) && student.sessionId == null) {
            if (errands != null) {
                return errands.sessionFirst(student, cue);
            }
            lobby.create(student, null);
        }
        if (!student.isUnderWay) {
            Duration first = beginning(student, cue);
            if (first != null) {
                student.isUnderWay = true;
                return Course.after(first);
            }
        }
        if (errands != null) {
            return ask(student, cue, step);
        }
        if (step.calls() && !student.isServed && !student.troubles.isEmpty()) {
            return Course.after(troubles.suffer(student, cue));
        }
        student.isServed = false;
        return perform(student, cue, step);
    }

    /** Says what is wrong with a report, before anything comes of it. */
    void require(Done done, HandedOut handedOut) {
        errands.require(done, handedOut);
    }

    /** Goes on after what was handed out has been done. */
    Course learn(Student student, Cue cue, HandedOut handedOut, Done done) {
        boolean isCreated = handedOut.word().equals(HandedOut.CREATE);
        Members details = errands.learn(student, cue, handedOut, done);
        if (isCreated && !(cue.step() instanceof Step.Create)) {
            return Course.AT_ONCE;
        }
        if (isCreated) {
            transcript.stepDone();
        } else {
            tell(student, cue, cue.step() instanceof Step.Edit ? "edit" : "step", details);
        }
        if (student.isDeleted) {
            watch.forget(student.sessionId);
        }
        return afterAnswer(student, cue.step());
    }

    /** What comes after a step was done: more answers, if it is about several. */
    private static Course afterAnswer(Student student, Step step) {
        if (step instanceof Step.AnswerAll all) {
            student.toAnswer.poll();
            return student.toAnswer.isEmpty() ? Course.OVER : Course.after(student.pace(all.speed()));
        }
        if (step instanceof Step.Practise practise) {
            student.toPractise--;
            return student.toPractise == 0 ? Course.OVER : Course.after(student.pace(practise.speed()));
        }
        return Course.OVER;
    }

    private Course ask(Student student, Cue cue, Step step) {
        if (step instanceof Step.AnswerAll all) {
            if (student.toAnswer.isEmpty() || isOverByTime(student, cue)) {
                return Course.OVER;
            }
            return errands.answer(student, cue, student.toAnswer.peek(), student.isRight(all.correctness()));
        }
        if (step instanceof Step.Practise practise) {
            if (isOverByTime(student, cue)) {
                return Course.OVER;
            }
            boolean right = student.isRight(practise.correctness());
            return errands.answer(student, cue, answering.asked(student), right);
        }
        return step.calls() || step instanceof Step.Leave ? errands.of(student, cue) : perform(student, cue, step);
    }

    static boolean needsSession(Step step) {
        return step instanceof Step.WaitUntil until
                ? until.moment() != Step.Moment.INSTANT
                : step.calls() && !(step instanceof Step.Create);
    }

    /** What passes before a step that takes time does something; {@code null} for any other. */
    private Duration beginning(Student student, Cue cue) {
        Step step = cue.step();
        if (step instanceof Step.Wait wait) {
            return wait.time();
        }
        if (step instanceof Step.WaitUntil until) {
            Instant end = moment(student, until);
            return end.isAfter(world.now()) ? Duration.between(world.now(), end) : Duration.ZERO;
        }
        if (step instanceof Step.AnswerAll all) {
            Lobby.requirePage(student, cue);
            student.toAnswer = answering.questions(session(student), all.from());
            return student.pace(all.speed());
        }
        if (step instanceof Step.Practise practise) {
            Lobby.requirePage(student, cue);
            student.toPractise = practise.questions();
            return student.pace(practise.speed());
        }
        return null;
    }

    private Instant moment(Student student, Step.WaitUntil until) {
        if (until.moment() == Step.Moment.INSTANT) {
            return until.instant();
        }
        Session session = session(student);
        if (until.moment() == Step.Moment.EXPIRY) {
            return session.terms().expiresAt();
        }
        if (session.limitAt() == null) {
            throw new Declined("cannot wait for the time limit: this "
                    + session.terms().flow() + " session has " + (session.begunAt() == null ? "not begun" : "none"));
        }
        return session.limitAt();
    }

    private Course perform(Student student, Cue cue, Step step) {
        if (step instanceof Step.Create create) {
            lobby.create(student, create.terms());
            transcript.stepDone();
            return Course.OVER;
        }
        if (step instanceof Step.AnswerAll all) {
            return answerNext(student, cue, all);
        }
        if (step instanceof Step.Practise practise) {
            return practiseNext(student, cue, practise);
        }
        if (step instanceof Step.Edit edit) {
            Lobby.requirePage(student, cue);
            tell(student, cue, "edit", editing.revise(student, edit.revision()));
            return Course.OVER;
        }
        Members details = Members.start();
        if (step instanceof Step.Open) {
            details.put("shows", lobby.open(student, cue)).withoutNulls();
        } else if (step instanceof Step.Leave) {
            student.hasLeft = true;
        } else if (step instanceof Step.Act act) {
            Lobby.requirePage(student, cue);
            lobby.act(student, act);
        } else if (step instanceof Step.Answer answer) {
            Lobby.requirePage(student, cue);
            details = answering.answer(student, answer);
        } else if (step instanceof Step.Delete) {
            world.change(new DeleteSession(student.sessionId));
            student.isDeleted = true;
            watch.forget(student.sessionId);
        }
        tell(student, cue, "step", details);
        return Course.OVER;
    }

    private Course answerNext(Student student, Cue cue, Step.AnswerAll all) {
        if (student.toAnswer.isEmpty() || isOverByTime(student, cue)) {
            return Course.OVER;
        }
        boolean right = student.isRight(all.correctness());
        tell(student, cue, "step", answering.answer(student, student.toAnswer.peek(), right));
        return afterAnswer(student, all);
    }

    private Course practiseNext(Student student, Cue cue, Step.Practise practise) {
        if (isOverByTime(student, cue)) {
            return Course.OVER;
        }
        boolean right = student.isRight(practise.correctness());
        tell(student, cue, "step", answering.practise(student, right));
        return afterAnswer(student, practise);
    }

    /** Who is overtaken by time while answering one question after the other has no page to answer the rest on. */
    private boolean isOverByTime(Student student, Cue cue) {
        Session session = session(student);
        if (!session.status().isFinished() || cue.refusal() != null) {
            return false;
        }
        tell(
                student,
                cue,
                "step",
                Members.start().put("stopped", session.status().wireName()));
        return true;
    }

    private Session session(Student student) {
        return world.workspace().sessions().get(student.sessionId);
    }

    private void tell(Student student, Cue cue, String kind, Members details) {
        transcript.stepDone();
        Members all = Members.start().put("step", cue.number()).put("do", cue.word());
        details.toMap().forEach(all::put);
        transcript.line(world.now(), student, student.sessionId, kind, all);
        watch.look(student);
    }
}

package io.examplarymock.server.script;

import io.examplarymock.server.session.Session;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.DeleteSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

/** Does what cues say, through what pages and API use, and tells it. What is refused is thrown as the domain throws it. */
final class Acting {
    private final World world;
    private final Watch watch;
    private final Transcript transcript;
    private final Lobby lobby;
    private final Answering answering;
    private final Editing editing;

    Acting(Script script, World world, Scenery scenery, Watch watch, Transcript transcript, Wire wire) {
        this.world = world;
        this.watch = watch;
        this.transcript = transcript;
        this.lobby = new Lobby(script, world, scenery, watch, wire);
        this.answering = new Answering(world, scenery);
        this.editing = new Editing(world, scenery, wire);
    }

    /** Returns how long until the cue goes on, or {@code null} if it is over. */
    Duration perform(Student student, Cue cue) {
        Step step = cue.step();
        if (step instanceof Step.Trouble trouble) {
            student.troubles.addAll(Collections.nCopies(trouble.times(), trouble.mishap()));
            return null;
        }
        if (needsSession(step) && student.sessionId == null) {
            lobby.create(student, null);
        }
        if (!student.isUnderWay) {
            Duration first = beginning(student, cue);
            if (first != null) {
                student.isUnderWay = true;
                return first;
            }
        }
        if (step.calls() && !student.isServed && !student.troubles.isEmpty()) {
            return suffer(student, cue, student.troubles.poll());
        }
        student.isServed = false;
        return perform(student, cue, step);
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
            lobby.requirePage(student, cue);
            student.toAnswer = answering.questions(session(student), all.from());
            return student.pace(all.speed());
        }
        if (step instanceof Step.Practise practise) {
            lobby.requirePage(student, cue);
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

    private Duration perform(Student student, Cue cue, Step step) {
        if (step instanceof Step.Create create) {
            lobby.create(student, create.terms());
            transcript.stepDone();
            return null;
        }
        if (step instanceof Step.AnswerAll all) {
            return answerNext(student, cue, all);
        }
        if (step instanceof Step.Practise practise) {
            return practiseNext(student, cue, practise);
        }
        if (step instanceof Step.Edit edit) {
            lobby.requirePage(student, cue);
            tell(student, cue, "edit", editing.revise(student, edit.revision()));
            return null;
        }
        Members details = Members.start();
        if (step instanceof Step.Open) {
            details.put("shows", lobby.open(student, cue)).withoutNulls();
        } else if (step instanceof Step.Leave) {
            student.hasLeft = true;
        } else if (step instanceof Step.Act act) {
            lobby.requirePage(student, cue);
            lobby.act(student, act);
        } else if (step instanceof Step.Answer answer) {
            lobby.requirePage(student, cue);
            details = answering.answer(student, answer);
        } else if (step instanceof Step.Delete) {
            world.change(new DeleteSession(student.sessionId));
            student.isDeleted = true;
            watch.forget(student.sessionId);
        }
        tell(student, cue, "step", details);
        return null;
    }

    private Duration answerNext(Student student, Cue cue, Step.AnswerAll all) {
        if (student.toAnswer.isEmpty() || isOverByTime(student, cue)) {
            return null;
        }
        boolean right = student.isRight(all.correctness());
        tell(student, cue, "step", answering.answer(student, student.toAnswer.poll(), right));
        return student.toAnswer.isEmpty() ? null : student.pace(all.speed());
    }

    private Duration practiseNext(Student student, Cue cue, Step.Practise practise) {
        if (isOverByTime(student, cue)) {
            return null;
        }
        boolean right = student.isRight(practise.correctness());
        tell(student, cue, "step", answering.practise(student, right));
        student.toPractise--;
        return student.toPractise == 0 ? null : student.pace(practise.speed());
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

    /** A page tries again every second as long as there is no answer or a 5xx; any other refusal it shows. */
    private Duration suffer(Student student, Cue cue, Mishap mishap) {
        Members details = Members.start().put("step", cue.number()).put("do", cue.word());
        Duration pause;
        if (mishap instanceof Mishap.Failure failure) {
            details.put("error", failure.status());
            pause = failure.isRetried() ? Duration.ofSeconds(1) : null;
        } else if (mishap instanceof Mishap.Slow slow) {
            details.put("delay", slow.delay().toString());
            pause = slow.delay();
            student.isServed = true;
        } else if (mishap instanceof Mishap.Lost lost) {
            details.put("connection", "lost").put("for", lost.time().toString());
            pause = Duration.ofSeconds(lost.time().plusNanos(999_999_999).toSeconds());
        } else {
            pause = ((Mishap.RateLimit) mishap).retryAfter();
            details.put("rate-limit", pause.toString());
        }
        details.put("goesOnAfter", pause == null ? null : pause.toString());
        transcript.line(world.now(), student, student.sessionId, "trouble", details);
        if (pause == null) {
            throw new Declined("the server answered " + ((Mishap.Failure) mishap).status());
        }
        return pause;
    }
}

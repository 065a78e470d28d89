package io.examplarymock.server.script;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.flow.InvalidDeed;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Fired;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** One play of one script: brings each student's next step when its time has come. */
final class Play {
    private final Script script;
    private final Transcript transcript;
    private final World world;
    private final Scenery scenery;
    private final Watch watch;
    private final Acting acting;
    private final Expectations expectations;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    private Errand errand;

    /** Plays in a world; whatever persons and integrators do is handed out if so wished. */
    Play(Script script, World world, Wire wire, Transcript transcript, boolean handsOut) {
        this.script = script;
        this.transcript = transcript;
        this.world = world;
        this.scenery = new Scenery(script, world, wire);
        this.watch = new Watch(world, transcript, wire);
        this.acting = new Acting(script, world, scenery, watch, transcript, wire, handsOut);
        this.expectations = new Expectations(world, scenery, wire, transcript);
    }

    /** Something handed out, and by whom it is missed. */
    private record Errand(Student student, Cue cue, HandedOut handedOut) {}

    /** Ordered by instant, then by student; each student has one at a time. */
    private record Turn(Instant at, Student student) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::at).thenComparingInt(turn -> turn.student.number);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    /** Makes what the script gives. */
    void begin() {
        transcript.begin(script);
        scenery.build().forEach(student -> turns.add(new Turn(student.due(student.begins), student)));
    }

    /** When somebody has a turn next; {@code null} if nobody has, which is the end unless something is handed out. */
    Instant next() {
        Turn turn = turns.peek();
        return turn == null ? null : turn.at();
    }

    /** What is handed out; {@code null} if nothing is. */
    HandedOut handedOut() {
        return errand == null ? null : errand.handedOut();
    }

    /** Moves the clock to the next turn, unless it is there already, and lets the student do what comes. */
    void takeTurn() {
        Turn turn = turns.poll();
        passTo(turn.at());
        Student student = turn.student();
        if (student.isDone()) {
            end(student);
        } else {
            goOn(student, attempt(student, () -> step(student)));
        }
    }

    /** Moves the clock. */
    void passTo(Instant instant) {
        for (Fired fired : world.advance(instant)) {
            watch.tell(fired);
        }
    }

    /** Tells what others did in the workspace meanwhile, and what time did when they moved the clock. */
    void catchUp() {
        watch.catchUp(errand == null ? null : errand.handedOut().sessionId());
    }

    /** Says what is wrong with a report on what is handed out, before anything comes of it. */
    void require(Done done) {
        acting.require(done, errand.handedOut());
    }

    /** Goes on after what was handed out has been done, or refused. */
    void report(Done done) {
        Errand reported = errand;
        Student student = reported.student();
        errand = null;
        Course course = attempt(student, () -> {
            if (done.refusal() != null) {
                throw new Declined(done.refusal());
            }
            return acting.learn(student, reported.cue(), reported.handedOut(), done);
        });
        goOn(student, course);
    }

    Outcome end() {
        return transcript.end(script, world);
    }

    private void goOn(Student student, Course course) {
        if (course.isAtOnce()) {
            goOn(student, attempt(student, () -> step(student)));
        } else if (course.handedOut() != null) {
            errand = new Errand(student, student.cue(), course.handedOut());
        } else if (course.again() != null) {
            turns.add(new Turn(world.now().plus(course.again()), student));
        } else {
            student.goOn();
            if (student.isDone()) {
                end(student);
            } else {
                turns.add(new Turn(student.due(world.now()), student));
            }
        }
    }

    private void end(Student student) {
        if (script.expected() != null) {
            expectations.judge(script.expected(), student, null);
        }
    }

    private Course step(Student student) {
        Cue cue = student.cue();
        if (cue.step() instanceof Step.Expect expect) {
            expectations.judge(expect.expectation(), student, cue);
            return Course.OVER;
        }
        return acting.perform(student, cue);
    }

    /** Does a part of the student's present step; a refusal ends it. */
    private Course attempt(Student student, Supplier<Course> part) {
        Cue cue = student.cue();
        try {
            Course course = part.get();
            if (course.isOver() && cue.refusal() != null && !(cue.step() instanceof Step.Expect)) {
                missed(student, cue);
            }
            return course;
        } catch (IllegalTransition | InvalidDeed | Declined refused) {
            return refused(student, cue, refused.getMessage(), null);
        } catch (ApiException refused) {
            return refused(student, cue, refused.getMessage(), refused.reason());
        }
    }

    private Course refused(Student student, Cue cue, String text, String reason) {
        String expected = scenery.names(student).fillIn(cue.refusal());
        boolean asExpected =
                expected != null && (text.contains(expected) || (reason != null && reason.contains(expected)));
        watch.look(student);
        transcript.stepDone();
        transcript.line(
                world.now(),
                student,
                student.sessionId,
                "refused",
                Members.start()
                        .put("step", cue.number())
                        .put("do", cue.word())
                        .put("text", text)
                        .put("reason", reason)
                        .put("expected", asExpected)
                        .withoutNulls());
        if (!asExpected) {
            String wanted = expected == null ? "to be done" : "to be refused with \"" + expected + "\"";
            transcript.failure(world.now(), student, cue, "refused", wanted, text);
        }
        return Course.OVER;
    }

    private void missed(Student student, Cue cue) {
        String wanted = cue.refusal().isEmpty()
                ? "to be refused"
                : "to be refused with \"" + scenery.names(student).fillIn(cue.refusal()) + "\"";
        expectations.failed(student, cue, List.of(new Mismatch("refused", wanted, "done")));
    }
}

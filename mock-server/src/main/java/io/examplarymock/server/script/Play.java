package io.examplarymock.server.script;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.flow.InvalidDeed;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Fired;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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

    Play(Script script, String apiKey, Wire wire, Transcript transcript) {
        this.script = script;
        this.transcript = transcript;
        this.world = new World(script, apiKey);
        this.scenery = new Scenery(script, world, wire);
        this.watch = new Watch(world, transcript, wire);
        this.acting = new Acting(script, world, scenery, watch, transcript, wire);
        this.expectations = new Expectations(world, scenery, wire, transcript);
    }

    /** Ordered by instant, then by student; each student has one at a time. */
    private record Turn(Instant at, Student student) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::at).thenComparingInt(turn -> turn.student.number);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    Outcome run() {
        transcript.begin(script);
        scenery.build().forEach(student -> turns.add(new Turn(student.due(student.begins), student)));
        while (!turns.isEmpty()) {
            Turn turn = turns.poll();
            for (Fired fired : world.advance(turn.at())) {
                watch.tell(fired);
            }
            take(turn.student());
        }
        return transcript.end(script, world);
    }

    private void take(Student student) {
        if (student.isDone()) {
            end(student);
            return;
        }
        Duration again = perform(student, student.cue());
        if (again != null) {
            turns.add(new Turn(world.now().plus(again), student));
            return;
        }
        student.goOn();
        if (student.isDone()) {
            end(student);
        } else {
            turns.add(new Turn(student.due(world.now()), student));
        }
    }

    private void end(Student student) {
        if (script.expected() != null) {
            expectations.judge(script.expected(), student, null);
        }
    }

    /** Returns how long until the same cue goes on, or {@code null} if it is over. */
    private Duration perform(Student student, Cue cue) {
        try {
            if (cue.step() instanceof Step.Expect expect) {
                expectations.judge(expect.expectation(), student, cue);
                return null;
            }
            Duration again = acting.perform(student, cue);
            if (again == null && cue.refusal() != null) {
                missed(student, cue);
            }
            return again;
        } catch (IllegalTransition | InvalidDeed | Declined refused) {
            return refused(student, cue, refused.getMessage(), null);
        } catch (ApiException refused) {
            return refused(student, cue, refused.getMessage(), refused.reason());
        }
    }

    private Duration refused(Student student, Cue cue, String text, String reason) {
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
        return null;
    }

    private void missed(Student student, Cue cue) {
        String wanted = cue.refusal().isEmpty()
                ? "to be refused"
                : "to be refused with \"" + scenery.names(student).fillIn(cue.refusal()) + "\"";
        expectations.failed(student, cue, List.of(new Mismatch("refused", wanted, "done")));
    }
}

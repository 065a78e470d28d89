package io.examplarymock.server.script;

import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes what happens, line by line, as it happens; keeps no more than counts and the first failures. */
final class Transcript {
    /** So many failures are told in the summary; the transcript has them all. */
    static final int FAILURES_TOLD = 100;

    private final Consumer<Map<String, Object>> sink;
    private final List<Map<String, Object>> failures = new ArrayList<>();
    private long lines;
    private long failed;
    private long steps;

    Transcript(Consumer<Map<String, Object>> sink) {
        this.sink = sink;
    }

    void begin(Script script) {
        sink.accept(Members.start()
                .put("script", script.name())
                .put("seed", script.seed())
                .put("start", Timestamps.format(script.start()))
                .put("students", script.students())
                .put("format", 1)
                .toMap());
    }

    /** Writes a line about a student; {@code null} for what time does. */
    void line(Instant at, Student student, String session, String kind, Members details) {
        sink.accept(Members.start()
                .put("n", ++lines)
                .put("at", Timestamps.format(at))
                .put("student", student == null ? null : student.name)
                .put("session", session)
                .put("kind", kind)
                .put("details", details.toMap())
                .toMap());
    }

    void stepDone() {
        steps++;
    }

    /** Counts a failure, which has its own line already. */
    void failure(Instant at, Student student, Cue cue, String what, Object expected, Object seen) {
        failed++;
        if (failures.size() < FAILURES_TOLD) {
            failures.add(Members.start()
                    .put("at", Timestamps.format(at))
                    .put("student", student.name)
                    .put("step", cue == null ? null : cue.number())
                    .put("do", cue == null ? null : cue.word())
                    .put("what", what)
                    .put("expected", expected)
                    .put("seen", seen)
                    .toMap());
        }
    }

    Outcome end(Script script, World world) {
        Outcome outcome = new Outcome(
                script.name(),
                failed == 0,
                script.students(),
                failed,
                List.copyOf(failures),
                steps,
                lines,
                world.now(),
                world.workspace());
        sink.accept(Members.start()
                .put("passed", outcome.passed())
                .put("students", outcome.students())
                .put("failures", failed)
                .put("steps", steps)
                .put("events", lines)
                .put("ended", Timestamps.format(outcome.ended()))
                .toMap());
        return outcome;
    }
}

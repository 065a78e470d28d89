package io.examplarymock.server.script;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.practicespace.Tally;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.value.Members;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges expectations about a student's last session. A failed one is told, and the play goes on. */
final class Expectations {
    private final World world;
    private final Scenery scenery;
    private final Wire wire;
    private final Transcript transcript;
    private final Matching matching;
    /** The exam that was shown last: a class looks at the same one, and showing it takes as long as it has permissions. */
    private Exam shownExam;

    private Map<String, Object> shown = Map.of();

    Expectations(World world, Scenery scenery, Wire wire, Transcript transcript) {
        this.world = world;
        this.scenery = scenery;
        this.wire = wire;
        this.transcript = transcript;
        this.matching = new Matching(wire);
    }

    /** Judges, and tells the result. {@code cue} is {@code null} at the end. */
    void judge(Expectation expectation, Student student, Cue cue) {
        List<Mismatch> wrong = new ArrayList<>();
        Map<String, Object> members = scenery.names(student).fill(expectation.members());
        members.forEach((name, expected) -> judge(name, expected, student, wrong));
        if (wrong.isEmpty()) {
            transcript.line(
                    world.now(),
                    student,
                    student.sessionId,
                    "expectation",
                    Members.start()
                            .put("step", cue == null ? null : cue.number())
                            .put("passed", true)
                            .put("what", String.join(", ", members.keySet())));
        } else {
            failed(student, cue, wrong);
        }
    }

    void failed(Student student, Cue cue, List<Mismatch> wrong) {
        for (Mismatch mismatch : wrong) {
            transcript.line(
                    world.now(),
                    student,
                    student.sessionId,
                    "expectation",
                    Members.start()
                            .put("step", cue == null ? null : cue.number())
                            .put("passed", false)
                            .put("what", mismatch.what())
                            .put("expected", mismatch.expected())
                            .put("seen", mismatch.seen()));
            transcript.failure(world.now(), student, cue, mismatch.what(), mismatch.expected(), mismatch.seen());
        }
    }

    private void judge(String name, Object expected, Student student, List<Mismatch> wrong) {
        Session session = student.sessionId == null
                ? null
                : world.session(student.sessionId).orElse(null);
        switch (name) {
            case "status" -> matching.compare(name, expected, status(session, student), wrong);
            case "outputs" ->
                matching.compare(
                        name, expected, session == null ? null : session.state().outputs(), wrong);
            case "messages" -> messages(expected, student, wrong);
            case "redirect" -> {
                String address = session == null ? null : wire.redirect(session);
                Object query = address == null ? null : wire.query(address);
                matching.compareTexts(name, expected, query, wrong);
            }
            case "answers" -> answers(expected, session, wrong);
            case "session" -> matching.compareAt(name, expected, session == null ? null : wire.show(session), wrong);
            case "exam" -> matching.compareAt(name, expected, exam(session), wrong);
            case "progress" -> matching.compare(name, expected, progress(session, student), wrong);
            case "time" -> time(expected, Duration.between(student.begins, world.now()), wrong);
            default -> throw new IllegalStateException("an expectation that was read is known: " + name);
        }
    }

    private static String status(Session session, Student student) {
        return session != null ? session.status().wireName() : student.isDeleted ? "deleted" : null;
    }

    private void messages(Object expected, Student student, List<Mismatch> wrong) {
        if (!(expected instanceof Map<?, ?> counted)) {
            matching.compare("messages", expected, List.copyOf(student.messages), wrong);
            return;
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        student.messages.forEach(status -> counts.merge(status, 1, (one, more) -> (Integer) one + (Integer) more));
        if (counted.get("count") instanceof Map<?, ?> count) {
            count.keySet().forEach(status -> counts.putIfAbsent(String.valueOf(status), 0));
        }
        matching.compare("messages", expected, Map.of("count", counts), wrong);
    }

    private void answers(Object expected, Session session, List<Mismatch> wrong) {
        int all = session == null ? 0 : session.answers().size();
        if (!(expected instanceof Map<?, ?> members)) {
            matching.compare("answers", expected, all, wrong);
            return;
        }
        Map<String, Object> details = Reading.textKeys(members);
        Map<String, Object> bounds = new LinkedHashMap<>(details);
        bounds.keySet().retainAll(List.of("at-least", "at-most"));
        details.keySet().removeAll(List.of("at-least", "at-most"));
        if (!bounds.isEmpty()) {
            matching.compare("answers", bounds, all, wrong);
        }
        int correct = 0;
        int incorrect = 0;
        if (session != null) {
            for (var answer : session.answers().values()) {
                correct += Boolean.TRUE.equals(answer.correct()) ? 1 : 0;
                incorrect += Boolean.FALSE.equals(answer.correct()) ? 1 : 0;
            }
        }
        matching.compare("answers", details, Map.of("count", all, "correct", correct, "wrong", incorrect), wrong);
    }

    /** The exam that the session made, or else works on, or else the given one. */
    @SuppressWarnings("ReferenceEquality") // an exam is immutable: the same one looks the same
    private Map<String, Object> exam(Session session) {
        Object made = session == null ? null : session.state().outputs().get("examId");
        String preset = session == null ? null : session.terms().preset("examId");
        String id = made instanceof String text ? text : preset == null ? scenery.examId() : preset;
        Exam exam = id == null ? null : world.content().exams().find(id).orElse(null);
        if (exam == null) {
            return null;
        }
        if (exam != shownExam) {
            shownExam = exam;
            shown = wire.show(exam);
        }
        return shown;
    }

    private Map<String, Object> progress(Session session, Student student) {
        String preset = session == null ? null : session.terms().preset("practiceSpaceId");
        String id = preset == null ? scenery.spaceId() : preset;
        PracticeSpace space =
                id == null ? null : world.content().spaces().find(id).orElse(null);
        if (space == null) {
            return null;
        }
        Map<String, Object> topics = new LinkedHashMap<>();
        space.practised().forEach(topic -> {
            Tally tally = world.content().spaces().tally(new Progress(space.id(), student.userId, topic.id()));
            Map<String, Object> shownTally = Members.start()
                    .put("answered", tally.answered())
                    .put("correct", tally.correct())
                    .put("proficiency", tally.proficiency())
                    .toMap();
            topics.put(topic.name(), shownTally);
            topics.put(topic.id(), shownTally);
        });
        return Map.of("topics", topics);
    }

    private static void time(Object expected, Duration seen, List<Mismatch> wrong) {
        boolean fits = true;
        if (expected instanceof Map<?, ?> bounds) {
            fits = !(bounds.get("at-least") instanceof String least && seen.compareTo(Duration.parse(least)) < 0)
                    && !(bounds.get("at-most") instanceof String most && seen.compareTo(Duration.parse(most)) > 0);
        } else if (expected instanceof String exact) {
            fits = seen.equals(Duration.parse(exact));
        }
        if (!fits) {
            wrong.add(new Mismatch("time", expected, seen.toString()));
        }
    }
}

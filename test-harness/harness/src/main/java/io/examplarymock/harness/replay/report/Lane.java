package io.examplarymock.harness.replay.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to one student, as it is drawn. */
final class Lane {
    /** Statuses after which a session has no bar any more. */
    private static final List<String> FINAL = List.of("completed", "cancelled", "expired", "deleted");

    private final String student;
    private final List<Span> spans = new ArrayList<>();
    private final List<TranscriptLine> marks = new ArrayList<>();
    private String session = "";

    /** A time in which the session had a status. */
    record Span(Instant from, Optional<Instant> to, String status) {
        boolean isOpen() {
            return to.isEmpty();
        }

        boolean isFinal() {
            return FINAL.contains(status);
        }
    }

    Lane(String student) {
        this.student = student;
    }

    String student() {
        return student;
    }

    List<Span> spans() {
        return spans;
    }

    List<TranscriptLine> marks() {
        return marks;
    }

    void add(TranscriptLine line) {
        if (line.kind().equals("created")) {
            session = line.session().orElse("");
            change(line.at(), "pending");
        }
        if (line.kind().equals("status") && line.session().orElse("").equals(session)) {
            change(line.at(), line.text("to"));
            return;
        }
        if (line.kind().equals("step") && line.text("do").equals("delete")) {
            change(line.at(), "deleted");
        }
        marks.add(line);
    }

    private void change(Instant at, String status) {
        if (!spans.isEmpty()) {
            Span last = spans.get(spans.size() - 1);
            if (last.isOpen()) {
                spans.set(spans.size() - 1, new Span(last.from(), Optional.of(at), last.status()));
            }
        }
        spans.add(new Span(at, Optional.empty(), status));
    }
}

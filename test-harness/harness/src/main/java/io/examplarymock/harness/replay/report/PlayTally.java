package io.examplarymock.harness.replay.report;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.usage.ToolFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Sums a transcript up, line by line. */
final class PlayTally {
    private final Map<String, Counts> students = new LinkedHashMap<>();
    private final Map<String, Counts> bySession = new HashMap<>();
    private final TreeSet<Long> moments = new TreeSet<>();
    private JsonValue head;
    private JsonValue tail;

    private static final class Counts {
        private final Instant first;
        private final List<Failure> failures = new ArrayList<>();
        private Instant last;
        private String session = "";
        private String status = "";
        private int answers;

        private Counts(Instant first) {
            this.first = first;
            this.last = first;
        }
    }

    void add(JsonValue line) {
        Optional<TranscriptLine> happened = TranscriptLine.of(line);
        if (happened.isPresent()) {
            add(happened.get());
        } else if (head == null) {
            head = line;
        } else {
            tail = line;
        }
    }

    private void add(TranscriptLine line) {
        moments.add(line.at().getEpochSecond());
        Counts counts = line.student()
                .map(name -> students.computeIfAbsent(name, first -> new Counts(line.at())))
                .orElseGet(() -> line.session().map(bySession::get).orElse(null));
        if (counts == null) {
            return;
        }
        counts.last = line.at();
        switch (line.kind()) {
            case "created" -> {
                counts.session = line.session().orElse("");
                counts.status = "pending";
                bySession.put(counts.session, counts);
            }
            case "status" -> {
                if (line.session().orElse("").equals(counts.session)) {
                    counts.status = line.text("to");
                }
            }
            case "step" -> {
                counts.answers += line.details().get("value").isPresent() ? 1 : 0;
                if (line.text("do").equals("delete")) {
                    counts.status = "deleted";
                }
            }
            default -> {}
        }
        if (line.isFailure()) {
            counts.failures.add(failure(line));
        }
    }

    private Failure failure(TranscriptLine line) {
        boolean refused = line.kind().equals("refused");
        return new Failure(
                Duration.between(start(), line.at()),
                line.student().orElse(""),
                line.details().get("step").number(),
                line.details().get("do").text(),
                refused ? "refused otherwise than the script says" : line.text("what"),
                refused ? line.text("text") : line.because());
    }

    private Instant start() {
        return TranscriptLine.instant(head.get("start"));
    }

    /** Returns whether the last line was added. */
    boolean isOver() {
        return tail != null;
    }

    Play end(String source, Duration took, Optional<Path> transcript) {
        if (head == null || tail == null) {
            throw new ToolFailed("the transcript of " + source + " has no end");
        }
        List<StudentResult> results = new ArrayList<>();
        students.forEach((name, counts) -> results.add(new StudentResult(
                name,
                counts.status,
                counts.answers,
                Duration.between(counts.first, counts.last),
                List.copyOf(counts.failures))));
        return new Play(
                source,
                head.get("script").text().orElse(source),
                Long.parseLong(head.get("seed").json()),
                start(),
                TranscriptLine.instant(tail.get("ended")),
                tail.get("passed").isTrue() && results.stream().allMatch(StudentResult::passed),
                results,
                tail.get("steps").number().orElse(0),
                List.copyOf(moments),
                took,
                transcript,
                Optional.empty());
    }
}

package io.examplarymock.harness.replay.report;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who did what and when, as CSV (RFC 4180) for engines that make load: a line for each deed of a student, in the order in
 * which they happened. What was refused or went wrong is left out, as is what is no deed: waiting, and what time does.
 */
public final class TimingsFile implements AutoCloseable {
    private static final String HEADER = "student,at_ms,do,question,value";
    private static final Set<String> NO_DEEDS = Set.of("wait", "wait-until");

    private final Path file;
    private final BufferedWriter out;
    private Instant start;

    private TimingsFile(Path file) throws IOException {
        this.file = file;
        out = Files.newBufferedWriter(file);
        write(HEADER);
    }

    /**
     * Begins a file, in place of one that is there.
     *
     * @throws WrongUsage if it cannot be written
     */
    public static TimingsFile begin(Path file) {
        try {
            return new TimingsFile(file);
        } catch (IOException e) {
            throw new WrongUsage("the timings cannot be written to " + file + ": " + e);
        }
    }

    /** Adds what a line of a transcript tells, if it is a deed. */
    public void add(JsonValue line) {
        if (start == null) {
            start = TranscriptLine.instant(line.get("start"));
            return;
        }
        TranscriptLine.of(line).ifPresent(happened -> deed(happened).ifPresent(deed -> add(happened, deed)));
    }

    private static Optional<String> deed(TranscriptLine line) {
        return switch (line.kind()) {
            case "created" -> Optional.of("create");
            case "edit" -> Optional.of("edit");
            case "step" -> ofStep(line);
            default -> Optional.empty();
        };
    }

    /** However a script says it, an answer is an answer. */
    private static Optional<String> ofStep(TranscriptLine line) {
        if (line.details().get("value").isPresent()) {
            return Optional.of("answer");
        }
        boolean isDeed = !NO_DEEDS.contains(line.text("do"))
                && !line.details().get("stopped").isPresent();
        return isDeed ? Optional.of(line.text("do")) : Optional.empty();
    }

    private void add(TranscriptLine line, String deed) {
        JsonValue value = line.details().get("value");
        write(Stream.of(
                        line.student().orElse(""),
                        String.valueOf(Duration.between(start, line.at()).toMillis()),
                        deed,
                        line.text("questionId"),
                        value.isPresent() ? value.text().orElseGet(value::json) : "")
                .map(TimingsFile::field)
                .collect(Collectors.joining(",")));
    }

    private static String field(String text) {
        return text.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private void write(String line) {
        try {
            out.write(line);
            out.write("\r\n");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ToolFailed failed(IOException reason) {
        return new ToolFailed("the timings could not be written to " + file + ": " + reason);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}

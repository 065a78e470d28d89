package io.examplarymock.harness.replay.report;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import io.examplarymock.harness.usage.ToolFailed;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads transcripts line by line, for they may be long. */
public final class TranscriptReader {
    private TranscriptReader() {}

    /** Where the parts of a transcript come from. */
    public interface Parts {
        /** Opens the part behind so many lines; an empty one if there are no more. */
        InputStream after(long lines);
    }

    /**
     * Sums a transcript up, and writes a copy of it where one is wanted.
     *
     * @param source the script's file
     * @param took real time that the play needed
     * @param listener is told each line
     * @throws ToolFailed if the transcript is none, or has no end
     */
    public static Play read(
            String source, Parts transcript, Optional<Path> copy, Duration took, Consumer<JsonValue> listener) {
        PlayTally tally = new PlayTally();
        Consumer<JsonValue> each = listener.andThen(tally::add);
        try (BufferedWriter written =
                copy.isPresent() ? Files.newBufferedWriter(copy.get()) : new BufferedWriter(Writer.nullWriter())) {
            long all = 0;
            for (long more = -1; more != 0 && !tally.isOver(); all += more) {
                more = readPart(transcript.after(all), written, each);
            }
        } catch (IOException e) {
            throw new ToolFailed("the transcript of " + source + " broke off: " + e);
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new ToolFailed("the transcript of " + source + " cannot be read: " + e.getMessage());
        }
        return tally.end(source, took, copy);
    }

    private static long readPart(InputStream part, BufferedWriter written, Consumer<JsonValue> each)
            throws IOException {
        long read = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                written.write(line);
                written.write('\n');
                each.accept(JsonValue.parse(line));
                read++;
            }
        }
        return read;
    }

    /** Goes through a transcript again. */
    static void lines(Path transcript, Consumer<TranscriptLine> each) {
        try (BufferedReader lines = Files.newBufferedReader(transcript)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                TranscriptLine.of(JsonValue.parse(line)).ifPresent(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.json.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A transcript in a temporary file, one JSON object a line, so that a long one fills no memory. Thread-safe: it can
 * be read while it grows. The file is gone when the server ends.
 */
final class TranscriptFile implements Consumer<Map<String, Object>>, AutoCloseable {
    /** So many bytes are read at once; whoever wants more asks again. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** The place of each so many lines is known, so that reading need not begin at the first. */
    private static final int MARKED = 1000;

    private final Path file;
    private final OutputStream out;
    private final List<Long> marks = new ArrayList<>();
    private long lines;
    private long size;
    private boolean isGone;

    private TranscriptFile(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    static TranscriptFile open() {
        try {
            Path file = Files.createTempFile("examplary-transcript-", ".ndjson");
            file.toFile().deleteOnExit();
            return new TranscriptFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void accept(Map<String, Object> line) {
        if (lines % MARKED == 0) {
            marks.add(size);
        }
        try {
            byte[] json = Json.write(line);
            out.write(json);
            out.write('\n');
            size += json.length + 1;
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void delete() {
        isGone = true;
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized long size() {
        return size;
    }

    /**
     * Returns whole lines.
     *
     * @param first how many lines are left out
     * @param limit how many lines at most; fewer if they are more than {@link #MOST_BYTES}, but one if there is one
     * @return empty if the transcript was deleted
     */
    synchronized Optional<byte[]> read(long first, long limit) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        if (isGone) {
            return Optional.empty();
        }
        if (first >= lines) {
            return Optional.of(read.toByteArray());
        }
        flush();
        int mark = (int) (first / MARKED);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(marks.get(mark));
            skipLines(in, first - (long) mark * MARKED);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (long taken = 0; taken < limit && readLine(in, line); taken++) {
                if (taken > 0 && read.size() + line.size() > MOST_BYTES) {
                    break;
                }
                line.writeTo(read);
            }
            return Optional.of(read.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipLines(InputStream in, long count) throws IOException {
        ByteArrayOutputStream ignored = new ByteArrayOutputStream();
        for (long i = 0; i < count; i++) {
            readLine(in, ignored);
        }
    }

    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int read = in.read(); read >= 0; read = in.read()) {
            line.write(read);
            if (read == '\n') {
                return true;
            }
        }
        return false;
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.json.Json;
import java.io.BufferedOutputStream;
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
        if (isGone) {
            return Optional.empty();
        }
        if (first >= lines) {
            return Optional.of(new byte[0]);
        }
        flush();
        int mark = (int) (first / MARKED);
        try (LineEnds ends = new LineEnds(Files.newInputStream(file), marks.get(mark))) {
            long begin = marks.get(mark);
            for (long skipped = (long) mark * MARKED; skipped < first; skipped++) {
                begin = ends.next();
            }
            long end = begin;
            for (long taken = 0; taken < limit; taken++) {
                long next = ends.next();
                if (next < 0 || (taken > 0 && next - begin > MOST_BYTES)) {
                    break;
                }
                end = next;
            }
            return Optional.of(bytes(begin, end));
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

    private byte[] bytes(long begin, long end) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(begin);
            return in.readNBytes((int) (end - begin));
        }
    }

    /** Where lines end, from a place in the file on. Looks at blocks, since single bytes of a stream are slow to come by. */
    private static final class LineEnds implements AutoCloseable {
        private final InputStream in;
        private final byte[] block = new byte[1 << 16];
        private long offset;
        private int at;
        private int filled;

        LineEnds(InputStream in, long offset) throws IOException {
            this.in = in;
            this.offset = offset;
            in.skipNBytes(offset);
        }

        /** Returns the place behind the next line, or -1 if there is none. */
        long next() throws IOException {
            while (filled >= 0) {
                while (at < filled) {
                    if (block[at++] == '\n') {
                        return offset + at;
                    }
                }
                offset += filled;
                at = 0;
                filled = in.read(block);
            }
            return -1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

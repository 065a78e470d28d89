package io.examplarymock.server.proxy;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps exchanges in a folder, one JSON file each, as the schema {@code proxy/exchange} describes them: {@code
 * 00001-createUser-201.json}. Files that are there are never replaced; numbers go on where they end.
 */
final class Fixtures {
    /** How many files one folder may hold: a forgotten proxy must not fill a disk. */
    static final int LIMIT = 10_000;

    private static final Logger LOG = System.getLogger("io.examplarymock.server");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{5,9})-.*\\.json");
    /** Among what is kept may be names and answers of real people. */
    private static final String ONLY_OWNER = "rw-------";

    private final Path folder;
    private final String upstream;
    private int last;
    private boolean complained;

    private Fixtures(Path folder, String upstream, int last) {
        this.folder = folder;
        this.upstream = upstream;
        this.last = last;
    }

    /**
     * Makes the folder ready.
     *
     * @throws IOException if it cannot be made, read or written to
     */
    static Fixtures in(Path folder, UpstreamAddress upstream) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new IOException("it is not writable");
        }
        try (Stream<Path> files = Files.list(folder)) {
            int last = files.map(file -> NUMBERED.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(number -> Integer.parseInt(number.group(1)))
                    .max()
                    .orElse(0);
            return new Fixtures(folder, upstream.toString(), last);
        }
    }

    /** Keeps an exchange; if that fails, the log says so once, and nothing else happens. */
    synchronized void keep(Instant at, String operation, Shown shown) {
        try {
            if (last >= LIMIT) {
                complain(LIMIT + " exchanges are kept there, and no more will be");
                return;
            }
            write(operation, shown.response().status(), document(at, operation, shown));
        } catch (IOException failed) {
            complain(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        }
    }

    private void write(String operation, int status, Map<String, Object> document) throws IOException {
        byte[] text = (Json.pretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
        String rest = "-" + (operation == null ? "other" : operation) + "-" + status + ".json";
        boolean written = false;
        while (!written && last < LIMIT) {
            written = write(folder.resolve(String.format("%05d", ++last) + rest), text);
        }
    }

    /** Returns whether the file is new; if not, another mock keeps its exchanges here too. */
    private boolean write(Path file, byte[] text) throws IOException {
        Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, fresh, permissions())) {
            ByteBuffer left = ByteBuffer.wrap(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private FileAttribute<?>[] permissions() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_OWNER))
                }
                : new FileAttribute<?>[0];
    }

    private void complain(String what) {
        if (!complained) {
            complained = true;
            LOG.log(Level.WARNING, "Exchanges are not kept in {0}: {1}", folder, what);
        }
    }

    private Map<String, Object> document(Instant at, String operation, Shown shown) {
        return Members.start()
                .put("version", 1)
                .put("at", Timestamps.format(at))
                .put("upstream", upstream)
                .put("operation", operation)
                .put(
                        "request",
                        Members.start()
                                .put("method", shown.request().method())
                                .put("path", shown.request().path())
                                .put("query", shown.request().query())
                                .put("headers", headers(shown.request().headers()))
                                .put(
                                        "body",
                                        body(
                                                shown.requestJson(),
                                                shown.request().body()))
                                .toMap())
                .put(
                        "response",
                        Members.start()
                                .put("status", shown.response().status())
                                .put("headers", headers(shown.response().headers()))
                                .put(
                                        "body",
                                        body(
                                                shown.responseJson(),
                                                shown.response().body()))
                                .toMap())
                .put("violations", findings(shown.judged().violations()))
                .put("warnings", findings(shown.judged().warnings()))
                .put("responseViolations", findings(shown.judged().responseViolations()))
                .put("responseWarnings", findings(shown.judged().responseWarnings()))
                .toMap();
    }

    /** What is no JSON is a text; the two are told apart by the member that holds them. */
    private static Map<String, Object> body(Object json, byte[] body) {
        if (body.length == 0) {
            return null;
        }
        Map<String, Object> held = new LinkedHashMap<>();
        if (json != null) {
            held.put("json", json);
        } else {
            held.put("text", new String(body, StandardCharsets.UTF_8));
        }
        return held;
    }

    private static List<Map<String, Object>> headers(Headers headers) {
        return headers.all().stream()
                .map(header -> Members.start()
                        .put("name", header.name())
                        .put("value", header.value())
                        .toMap())
                .toList();
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Members.start()
                        .put("pointer", finding.pointer())
                        .put("keyword", finding.keyword())
                        .put("message", finding.message())
                        .put("facts", finding.facts())
                        .toMap())
                .toList();
    }
}

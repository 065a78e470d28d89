package io.examplarymock.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A connection on which bytes are sent as they stand, for what no decent client would send. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(URI baseUrl) {
        try {
            Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends lines, each ended as HTTP wants it, and an empty one. */
    public RawConnection sendHead(String... lines) {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Sends a text, each character as one byte. */
    public RawConnection send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawConnection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends until the other side takes no more; fails if it took more than {@code atMost} bytes. */
    public void sendUntilRefused(byte[] chunk, long atMost) {
        long sent = 0;
        try {
            while (sent <= atMost) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (IOException refused) {
            return;
        }
        throw new AssertionError("the server took " + sent + " bytes and would have gone on");
    }

    /** Whether something has come that was not read yet. */
    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the next answer, whose length must be told. */
    public RawAnswer answer() {
        try {
            String head = head(socket.getInputStream());
            RawAnswer answer = RawAnswer.of(head, "");
            int length =
                    answer.header("Content-Length") == null ? 0 : Integer.parseInt(answer.header("Content-Length"));
            return RawAnswer.of(head, new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head of the next answer. */
    public RawAnswer head() {
        try {
            return RawAnswer.of(head(socket.getInputStream()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads HTTP/2 frames until one of this type, and returns what it carries. */
    public byte[] frameOfType(int type) {
        try {
            while (true) {
                byte[] head = socket.getInputStream().readNBytes(9);
                int length = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | (head[2] & 0xff);
                byte[] payload = socket.getInputStream().readNBytes(length);
                if (head[3] == type) {
                    return payload;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the other side ends the connection, in whichever way, and returns what came. */
    public String untilEnd() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            int next = socket.getInputStream().read();
            while (next >= 0) {
                all.write(next);
                next = socket.getInputStream().read();
            }
        } catch (SocketException reset) {
            all.writeBytes("<reset>".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads until the other side ends the connection, in whichever way, and returns how much came. */
    public long bytesUntilEnd() {
        long all = 0;
        byte[] piece = new byte[64 * 1024];
        try {
            int length = socket.getInputStream().read(piece);
            while (length >= 0) {
                all += length;
                length = socket.getInputStream().read(piece);
            }
        } catch (SocketException reset) {
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** An answer as it came over the wire. */
    public record RawAnswer(int status, List<String> head, String body) {
        static RawAnswer of(String head, String body) {
            List<String> lines = head.lines().toList();
            return new RawAnswer(Integer.parseInt(lines.get(0).split(" ", 3)[1]), lines, body);
        }

        /** The first value of a header, or {@code null}. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }

        public RawAnswer hasStatus(int expected) {
            assertThat(status).as(() -> head + " " + body).isEqualTo(expected);
            return this;
        }
    }
}

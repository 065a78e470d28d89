package io.examplarymock.server.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A connection that is used again as long as nothing odd went over it. */
final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI baseUrl;
    private Socket socket;
    private InputStream in;

    Line(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The server neither answered nor ended the connection. */
    static final class Silent extends IOException {
        private static final long serialVersionUID = 1L;

        Silent() {
            super("no answer within " + PATIENCE_MILLIS + " ms");
        }
    }

    /** Sends a request, as often as it says, and returns the answers until the connection ended. */
    List<WireAnswer> exchange(Draft draft) throws IOException {
        List<WireAnswer> answers = new ArrayList<>();
        open();
        try {
            send(draft);
            for (int i = 0; i < draft.times; i++) {
                WireAnswer answer = WireAnswer.read(in, draft.method.equals("HEAD"));
                if (answer == null) {
                    close();
                    break;
                }
                answers.add(answer);
                if (answer.status() == 101) {
                    // What comes now is another protocol's.
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            close();
            throw new Silent();
        } catch (SocketException reset) {
            close();
            if (!draft.isOdd) {
                throw reset;
            }
        } catch (IOException broken) {
            close();
            throw broken;
        }
        // After HEAD, Jetty refuses what it cannot read without the body that it announces.
        if (draft.isOdd || draft.method.equals("HEAD") || answers.stream().anyMatch(Line::endsConnection)) {
            close();
        }
        return answers;
    }

    private void send(Draft draft) throws IOException {
        try {
            socket.getOutputStream().write(draft.bytes());
            if (draft.isOdd) {
                // What never ends for want of bytes ends here.
                socket.shutdownOutput();
            }
        } catch (SocketException refused) {
            // The answer may have been given already.
        }
    }

    private static boolean endsConnection(WireAnswer answer) {
        return answer.header("Connection").equalsIgnoreCase("close")
                || answer.head().get(0).startsWith("HTTP/1.0");
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(baseUrl.getHost(), baseUrl.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            // Leaves no connection waiting: there would soon be no free port.
            socket.setSoLinger(true, 0);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

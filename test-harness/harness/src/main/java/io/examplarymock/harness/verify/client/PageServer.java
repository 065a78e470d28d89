package io.examplarymock.harness.verify.client;

import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.evidence.ClientEnd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The server of a page at work, for one scenario. Closing it stops it. */
public final class PageServer implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final int CONNECT_MS = 1000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final ClientProcess process;

    private PageServer(ClientProcess process) {
        this.process = process;
    }

    /** Returns a port of this machine on which nobody listens. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ToolFailed("this machine has no free port: " + e.getMessage());
        }
    }

    /**
     * Starts a server and waits until it can be connected to.
     *
     * @param page where it shall be reached
     * @throws WrongUsage if it cannot be started, ends at once or is not reached in time; tells what it printed
     */
    public static PageServer start(
            ClientCommand command, Map<String, String> variables, int port, URI page, Duration patience) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("PORT", String.valueOf(port));
        PageServer server = new PageServer(command.start(all));
        try {
            server.await(page, patience);
            return server;
        } catch (WrongUsage unreachable) {
            server.close();
            throw unreachable;
        }
    }

    private void await(URI page, Duration patience) {
        while (!answers(page)) {
            boolean hasEnded = process.hasEndedWithin(BEAT);
            if (hasEnded || process.age().compareTo(patience) > 0) {
                String printed = process.end(patience, new Masking()).output().strip();
                throw new WrongUsage("the page's server " + (hasEnded ? "ended" : "was not reached") + " before "
                        + page.getScheme() + "://" + page.getRawAuthority()
                        + " could be connected to; it shall listen on the port in PORT, for which {port} stands in --page"
                        + (printed.isEmpty() ? "" : "; it printed: " + printed));
            }
        }
    }

    private static boolean answers(URI page) {
        int usual = page.getScheme().equals("https") ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(page.getHost(), page.getPort() < 0 ? usual : page.getPort()), CONNECT_MS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the server, and tells what it printed. */
    public ClientEnd end(Duration limit, Masking masking) {
        return process.end(limit, masking);
    }

    @Override
    public void close() {
        process.close();
    }
}

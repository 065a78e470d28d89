package io.examplarymock.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The first call over the network, made before anybody is told that the server is ready: it takes ten times as long as
 * those behind it, since all that reads and writes HTTP is loaded by it.
 */
final class FirstCall {
    private static final int PATIENCE_MILLIS = 2000;

    private FirstCall() {}

    /** Calls the server, and does not mind if that fails: whoever calls next is told. */
    static void to(URI server) {
        String host = server.getHost();
        String address = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try (Socket socket = new Socket(address, server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = "GET /livez HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            drain(socket.getInputStream());
        } catch (IOException unreachable) {
            return;
        }
    }

    private static void drain(InputStream answer) throws IOException {
        byte[] scrap = new byte[1024];
        int read = answer.read(scrap);
        while (read >= 0) {
            read = answer.read(scrap);
        }
    }
}

package io.examplarymock.server.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers each connection with bytes as a test says, for what no decent server would answer. */
final class ScriptedServer implements AutoCloseable {
    /** With this a TLS handshake begins, whose end this server does not wait for. */
    private static final char TLS = 0x16;

    private final ServerSocket listening;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Answer answer;

    /** Writes an answer. */
    interface Answer {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private ScriptedServer(ServerSocket listening, Answer answer) {
        this.listening = listening;
        this.answer = answer;
    }

    static ScriptedServer answering(Answer answer) {
        try {
            ScriptedServer server =
                    new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
            Thread thread = new Thread(server::serve, "scripted-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScriptedServer saying(String text) {
        return answering(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Request line and headers of what came, in order. */
    List<String> heads() {
        return heads;
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "scripted-answer");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            heads.add(head(socket.getInputStream()));
            answer.to(socket.getOutputStream());
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (IOException | InterruptedException gone) {
            // The client has seen enough.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            head.append((char) Math.max(next, 0));
            if (next < 0 || head.charAt(0) == TLS) {
                break;
            }
        }
        return head.toString();
    }
}

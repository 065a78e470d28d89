package io.examplarymock.server.wiremock;

import java.util.concurrent.Semaphore;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * The server's threads, and how many of them answers may hold which leave while WireMock writes them: a chunked dribble
 * delay and very long answers, at their clients' pace. The rest stays for everybody else.
 */
final class Threads {
    /**
     * Jetty's, made as they are needed. Clients that are slow hold hardly any, but a call that waits for the real service
     * does, so there are more than cores ask for.
     */
    static final int ALL = 160;
    /** WireMock's, for answers with a delay before them; made as they are needed too. */
    static final int OF_DELAYED = 24;

    private final Semaphore writing;
    private final Semaphore writingDelayed;

    private Threads(int writing, int writingDelayed) {
        this.writing = new Semaphore(writing);
        this.writingDelayed = new Semaphore(writingDelayed);
    }

    static Threads ofServer() {
        return new Threads(96, 16);
    }

    /** Those of which the thread is one that answers this request now. */
    Semaphore whichWrite(Request request) {
        return request.isAsyncStarted() ? writingDelayed : writing;
    }
}

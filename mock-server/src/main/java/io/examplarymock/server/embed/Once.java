package io.examplarymock.server.embed;

import io.examplarymock.server.http.Request;

/**
 * Does once what a page sends again: a page whose connection broke repeats its request under the same
 * {@code Idempotency-Key}, and what was done is not done again.
 */
final class Once {
    private final Done done;

    Once(Done done) {
        this.done = done;
    }

    /** Remembers what was done. */
    interface Done {
        /** Returns whether this is to be done now; not if it was done before. */
        boolean begin(String key);

        /** It is done. */
        void finish(String key);

        /** It was not done after all, and may be begun again. */
        void giveUp(String key);
    }

    /** Does the work, unless the request's key says that it was done; work that throws may be tried again. */
    void run(Visit visit, Request request, Runnable work) {
        String key = request.header("Idempotency-Key")
                .map(given -> visit.sessionId() + " " + given)
                .orElse(null);
        if (key == null) {
            work.run();
            return;
        }
        if (!done.begin(key)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException refused) {
            done.giveUp(key);
            throw refused;
        }
        done.finish(key);
    }
}

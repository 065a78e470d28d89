package io.examplarymock.server.embed;

import io.examplarymock.server.http.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Does once what a page sends again: a page whose connection broke repeats its request under the same
 * {@code Idempotency-Key}, and what was done is not done again.
 */
final class Once {
    /** So many keys are remembered; a page repeats itself within seconds. */
    private static final int REMEMBERED = 10_000;

    private final Set<String> done = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Does the work, unless the request's key says that it was done; work that throws may be tried again. */
    void run(Visit visit, Request request, Runnable work) {
        String key = request.header("Idempotency-Key")
                .map(given -> visit.sessionId() + " " + given)
                .orElse(null);
        if (key != null && !remember(key)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException refused) {
            forget(key);
            throw refused;
        }
    }

    private boolean remember(String key) {
        synchronized (done) {
            return done.add(key);
        }
    }

    private void forget(String key) {
        synchronized (done) {
            done.remove(key);
        }
    }
}

package io.examplarymock.server.embed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers what this server has done, the newest of it. */
final class DoneHere implements Once.Done {
    /** So many keys are remembered; a page repeats itself within seconds. */
    private static final int REMEMBERED = 10_000;

    private final Set<String> done = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Override
    public boolean begin(String key) {
        synchronized (done) {
            return done.add(key);
        }
    }

    @Override
    public void finish(String key) {
        // It is remembered from its begin on.
    }

    @Override
    public void giveUp(String key) {
        synchronized (done) {
            done.remove(key);
        }
    }
}

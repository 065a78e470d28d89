package io.examplarymock.server.embed;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.workspace.SharedNotes;
import io.examplarymock.server.workspace.SharedNotes.Kind;
import java.time.Duration;

/**
 * Remembers what any of the servers that share workspaces has done. What one has begun, another does not begin while it
 * may still be going on: the page asks again. If the first one ended in the middle, the other does it after all.
 */
final class DoneAnywhere implements Once.Done {
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    /** Longer than a change of a workspace may take. */
    private static final Duration GOING_ON = Duration.ofSeconds(15);

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final SharedNotes notes;

    DoneAnywhere(SharedNotes notes) {
        this.notes = notes;
    }

    @Override
    public boolean begin(String key) {
        if (notes.add(Kind.PAGE_REQUEST, key, BEGUN, GOING_ON)) {
            return true;
        }
        if (notes.find(Kind.PAGE_REQUEST, key).filter(DONE::equals).isEmpty()) {
            throw ApiError.STORE_UNAVAILABLE
                    .because("this request came before, and is not answered yet; send it again")
                    .retryingAfter(ASK_AGAIN);
        }
        return false;
    }

    @Override
    public void finish(String key) {
        notes.put(Kind.PAGE_REQUEST, key, DONE, REMEMBERED);
    }

    @Override
    public void giveUp(String key) {
        notes.remove(Kind.PAGE_REQUEST, key);
    }
}

package io.examplarymock.server.state;

import io.examplarymock.server.workspace.Workspace;
import java.util.Iterator;

/**
 * Compares the things of one kind in two states by walking along both at once. What changes a workspace replaces things,
 * takes some away and puts others at the end, so that the two walks meet again after each difference; where they do not,
 * the rest is told as new.
 */
final class Comparison<T> {
    private final Kind<T> kind;
    private final Workspace before;
    private final Workspace after;
    private final Changes changes;
    private final Iterator<T> olds;
    private final Iterator<T> news;
    /** The thing that each walk has come to; {@code null} at its end. */
    private T old;

    private T next;

    Comparison(Kind<T> kind, Workspace before, Workspace after, Changes changes) {
        this.kind = kind;
        this.before = before;
        this.after = after;
        this.changes = changes;
        olds = kind.all(before).iterator();
        news = kind.all(after).iterator();
    }

    void run() {
        stepOld();
        stepNew();
        while (old != null && next != null && isUnderstood()) {
            // Each step is taken by the question.
        }
        while (old != null) {
            if (!kind.has(after, kind.id(old))) {
                changes.gone(id(old));
            }
            stepOld();
        }
        while (next != null) {
            changes.added(kind.part(next));
            stepNew();
        }
    }

    /** Tells the difference between the two things that the walks have come to and goes on, unless the order differs. */
    private boolean isUnderstood() {
        if (kind.isSame(old, next)) {
            stepOld();
            stepNew();
        } else if (kind.id(old).equals(kind.id(next))) {
            changes.replaced(kind.part(next));
            stepOld();
            stepNew();
        } else if (!kind.has(after, kind.id(old))) {
            changes.gone(id(old));
            stepOld();
        } else if (!kind.isOrdered() && !kind.has(before, kind.id(next))) {
            changes.added(kind.part(next));
            stepNew();
        } else {
            return false;
        }
        return true;
    }

    private PartId id(T thing) {
        return new PartId(kind.name(), kind.id(thing));
    }

    private void stepOld() {
        old = olds.hasNext() ? olds.next() : null;
    }

    private void stepNew() {
        next = news.hasNext() ? news.next() : null;
    }
}

package io.examplarymock.harness.drift.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was made in a deployment and has to go again, and what was changed and has to be put back, the newest first. */
public final class Belongings {
    private static final int GONE = 404;

    private final Deployment deployment;
    private final Deque<Belonging> all = new ArrayDeque<>();
    private final List<String> leftBehind = new ArrayList<>();

    /**
     * Something to be put right.
     *
     * @param id of what was made, or words for what was changed
     * @param end the call that puts it right
     * @param endsWithGone whether 404 says that it is put right already
     */
    private record Belonging(String words, String id, Call end, boolean endsWithGone) {}

    /** Begins with nothing. */
    public Belongings(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Makes a call that may make something, and remembers what it made before anything else can happen. */
    public Answer make(Kind kind, Call call) {
        return deployment.exclusively(() -> {
            Answer answer = deployment.call(call);
            Optional<String> id = answer.id();
            if (answer.isGood() && id.isPresent()) {
                all.push(new Belonging(
                        "the " + kind.word() + ' ' + id.get(),
                        id.get(),
                        Call.of("DELETE", kind.path(id.get())),
                        canBeDeleted(kind)));
            } else if (answer.isGood() || mayHaveWorked(answer)) {
                leftBehind.add("perhaps a " + kind.word() + ", made by " + call.method() + ' ' + call.path()
                        + ", whose id was not told");
            }
            return answer;
        });
    }

    /**
     * Makes a call that may change something, and remembers how it was before anything else can happen.
     *
     * @param words for what is changed, for example {@code the name of the key's own user}
     * @param back the call that puts it back
     */
    public Answer change(String words, Call call, Call back) {
        return deployment.exclusively(() -> {
            Answer answer = deployment.call(call);
            if (answer.isGood() || mayHaveWorked(answer)) {
                all.push(new Belonging(words, words, back, false));
            }
            return answer;
        });
    }

    /** Puts back now what {@link #change} changed; answers whether it is as it was. */
    public boolean putBack(String words) {
        return deployment.exclusively(() -> {
            List<Belonging> changed = all.stream()
                    .filter(belonging -> belonging.id().equals(words))
                    .toList();
            all.removeAll(changed);
            int before = leftBehind.size();
            changed.forEach(this::end);
            return leftBehind.size() == before;
        });
    }

    /** Whether a call may have been carried out although nothing was heard of it. */
    private static boolean mayHaveWorked(Answer answer) {
        return answer.failure().filter(reason -> reason.startsWith("no answer")).isPresent() || answer.status() >= 500;
    }

    /** Whether something was made here and is still there. */
    public boolean holds(String id) {
        return deployment.exclusively(
                () -> all.stream().anyMatch(belonging -> belonging.id().equals(id)));
    }

    /** Says that something is gone already. */
    public void forget(String id) {
        deployment.exclusively(() -> all.removeIf(belonging -> belonging.id().equals(id)));
    }

    /** Deletes and puts back everything, the newest first; what cannot be is told by {@link #leftBehind()}. */
    public void delete() {
        deployment.exclusively(() -> {
            while (!all.isEmpty()) {
                end(all.pop());
            }
            return null;
        });
    }

    private void end(Belonging belonging) {
        Answer answer = deployment.tidy(belonging.end());
        if (!answer.isGood() && answer.obstacle().isPresent()) {
            answer = deployment.tidy(belonging.end());
        }
        if (!answer.isGood() && (answer.status() != GONE || !belonging.endsWithGone())) {
            leftBehind.add(belonging.words() + ": " + belonging.end().method() + ' '
                    + (answer.status() == 0 ? answer.failure().orElse("") : "answers " + answer.status()));
        }
    }

    /** Whether it is known that such things can be deleted, so that 404 says that it is gone. */
    private static boolean canBeDeleted(Kind kind) {
        return kind == Kind.EXAM || kind == Kind.EMBED_SESSION;
    }

    /** Returns what could not be deleted or put back, in words. */
    public List<String> leftBehind() {
        return deployment.exclusively(() -> List.copyOf(leftBehind));
    }
}

package io.examplarymock.harness.drift.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was made in a deployment and has to go again, the newest first. */
public final class Belongings {
    private static final int GONE = 404;

    private final Deployment deployment;
    private final Deque<Belonging> all = new ArrayDeque<>();
    private final List<String> leftBehind = new ArrayList<>();

    private record Belonging(Kind kind, String id) {}

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
                all.push(new Belonging(kind, id.get()));
            } else if (answer.isGood() || mayHaveWorked(answer)) {
                leftBehind.add("perhaps a " + kind.word() + ", made by " + call.method() + ' ' + call.path()
                        + ", whose id was not told");
            }
            return answer;
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

    /** Deletes everything, the newest first; what cannot be deleted is told by {@link #leftBehind()}. */
    public void delete() {
        deployment.exclusively(() -> {
            while (!all.isEmpty()) {
                Belonging belonging = all.pop();
                Call call = Call.of("DELETE", belonging.kind().path(belonging.id()));
                Answer answer = deployment.tidy(call);
                if (!answer.isGood() && answer.obstacle().isPresent()) {
                    answer = deployment.tidy(call);
                }
                if (!answer.isGood() && (answer.status() != GONE || !canBeDeleted(belonging.kind()))) {
                    leftBehind.add("the " + belonging.kind().word() + ' ' + belonging.id() + ": DELETE "
                            + (answer.status() == 0 ? answer.failure().orElse("") : "answers " + answer.status()));
                }
            }
            return null;
        });
    }

    /** Whether it is known that such things can be deleted, so that 404 says that it is gone. */
    private static boolean canBeDeleted(Kind kind) {
        return kind == Kind.EXAM || kind == Kind.EMBED_SESSION;
    }

    /** Returns what could not be deleted, in words. */
    public List<String> leftBehind() {
        return deployment.exclusively(() -> List.copyOf(leftBehind));
    }
}

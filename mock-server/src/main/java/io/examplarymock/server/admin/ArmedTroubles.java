package io.examplarymock.server.admin;

import io.examplarymock.server.fault.Effect;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.fault.Scope;
import io.examplarymock.server.http.Disturbance.Breakage;
import io.examplarymock.server.script.HandedOut;
import io.examplarymock.server.script.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The troubles of what is handed out, as real faults of the one session that it is done in. */
final class ArmedTroubles {
    /** So long an answer is really held up; the rest of a delay passes on the virtual clock alone. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    private final Faults faults;
    private final String workspaceId;
    private final List<Long> armed = new ArrayList<>();

    ArmedTroubles(Faults faults, String workspaceId) {
        this.faults = faults;
        this.workspaceId = workspaceId;
    }

    /** Arms what goes wrong, in order; the times that troubles say follow each other on the workspace's clock. */
    void arm(HandedOut handedOut, Instant now) {
        Instant begins = now;
        for (Mishap mishap : handedOut.troubles()) {
            if (mishap instanceof Mishap.Failure failure) {
                once(handedOut, Effect.answering(failure.status()));
            } else if (mishap instanceof Mishap.Slow slow) {
                Duration delay = slow.delay().compareTo(LONGEST_DELAY) < 0 ? slow.delay() : LONGEST_DELAY;
                once(handedOut, Effect.delaying(delay.toMillis()));
            } else if (mishap instanceof Mishap.Lost lost) {
                begins = begins.plus(lost.time());
                for (String operation : everyCall(handedOut)) {
                    arm(
                            new Scope(operation, session(handedOut), begins),
                            null,
                            Effect.breaking(Breakage.CONNECTION_RESET_BY_PEER));
                }
            } else {
                Duration pause = ((Mishap.RateLimit) mishap).retryAfter();
                once(handedOut, new Effect(429, (int) Math.min(86_400, pause.toSeconds()), 0, null, Map.of()));
                begins = begins.plus(pause);
            }
        }
    }

    /** Takes away what has not come to pass. */
    void disarm() {
        armed.forEach(id -> faults.disarm(workspaceId, id));
        armed.clear();
    }

    private void once(HandedOut handedOut, Effect effect) {
        arm(new Scope(call(handedOut), session(handedOut), null), 1, effect);
    }

    private void arm(Scope scope, Integer times, Effect effect) {
        faults.arm(workspaceId, scope, times, effect).map(Fault::id).ifPresent(armed::add);
    }

    /** A session that is still to be created has no calls of its own. */
    private static String session(HandedOut handedOut) {
        return handedOut.word().equals(HandedOut.CREATE) ? null : handedOut.sessionId();
    }

    private static List<String> everyCall(HandedOut handedOut) {
        String call = call(handedOut);
        return Scope.PAGE_OPERATIONS.contains(call) ? Scope.PAGE_OPERATIONS : List.of(call);
    }

    private static String call(HandedOut handedOut) {
        return switch (handedOut.word()) {
            case HandedOut.CREATE -> "createEmbedSession";
            case HandedOut.DELETE -> "deleteEmbedSession";
            case "open", "reload", "come-back" -> Scope.EMBED_PAGE;
            default -> Scope.EMBED_ACT;
        };
    }
}

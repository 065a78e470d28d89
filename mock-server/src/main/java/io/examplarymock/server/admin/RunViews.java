package io.examplarymock.server.admin;

import io.examplarymock.server.script.HandedOut;
import io.examplarymock.server.script.Mishap;
import io.examplarymock.server.script.Outcome;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** How plays of scripts look on the admin side. */
final class RunViews {
    private RunViews() {}

    static Members beginning(String id, String name, boolean isOver, int students) {
        return Members.start()
                .put("id", id)
                .put("name", name)
                .put("state", isOver ? "finished" : "playing")
                .put("students", students);
    }

    static void outcome(Members view, Outcome outcome) {
        view.put("passed", outcome.passed())
                .put("failureCount", outcome.failures())
                .put("failures", outcome.firstFailures())
                .put("steps", outcome.steps())
                .put("events", outcome.events())
                .put("ended", Timestamps.format(outcome.ended()));
    }

    static Map<String, Object> workspace(String id, String apiKey) {
        return Members.start().put("id", id).put("apiKey", apiKey).toMap();
    }

    /** Something that is handed out; its embed URL as the API shows it to who asked. */
    static Map<String, Object> of(HandedOut handedOut, String baseUrl) {
        Members view = Members.start()
                .put(
                        "student",
                        Members.start()
                                .put("number", handedOut.student())
                                .put("name", handedOut.name())
                                .toMap())
                .put("step", handedOut.step())
                .put("do", handedOut.word());
        String session = handedOut.sessionId();
        if (session != null) {
            String token = session.substring(SessionTerms.ID_PREFIX.length());
            view.put(
                    "session",
                    Members.start()
                            .put("id", session)
                            .put("embedUrl", baseUrl + "/embeds/" + token)
                            .toMap());
        }
        handedOut.details().forEach(view::put);
        if (!handedOut.troubles().isEmpty()) {
            view.put("troubles", handedOut.troubles().stream().map(RunViews::of).toList());
        }
        if (handedOut.refusal() != null) {
            view.put("refused", handedOut.refusal());
        }
        return view.toMap();
    }

    private static Map<String, Object> of(Mishap mishap) {
        if (mishap instanceof Mishap.Failure failure) {
            return Map.of("error", failure.status());
        }
        if (mishap instanceof Mishap.Slow slow) {
            return Map.of("delay", slow.delay().toString());
        }
        if (mishap instanceof Mishap.Lost lost) {
            return Members.start()
                    .put("connection", "lost")
                    .put("for", lost.time().toString())
                    .toMap();
        }
        return Map.of(
                "rate-limit",
                Map.of("retry-after", ((Mishap.RateLimit) mishap).retryAfter().toString()));
    }
}

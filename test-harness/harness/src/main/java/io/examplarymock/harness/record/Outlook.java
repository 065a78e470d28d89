package io.examplarymock.harness.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen of a session up to an instant, as expectations, so that a replay checks itself. */
final class Outlook {
    /** So many messages are listed; more are counted. */
    private static final int LISTED = 12;

    /** So long a text or list is expected as it was; of a longer one, nothing is said. */
    private static final int LONGEST = 160;

    private final PastSession session;
    private final Naming naming;

    Outlook(PastSession session, Naming naming) {
        this.session = session;
        this.naming = naming;
    }

    Map<String, Object> at(Instant instant) {
        Map<String, Object> expected = new LinkedHashMap<>();
        if (session.deletedAt() != null && !session.deletedAt().isAfter(instant)) {
            expected.put("status", "deleted");
            return expected;
        }
        List<Happening> seen = session.happenings().stream()
                .filter(happening -> !happening.at().isAfter(instant))
                .toList();
        String status = status(seen);
        expected.put("status", status);
        outputs(seen, expected);
        if (session.dropped() == 0) {
            messages(seen, expected);
        }
        boolean byPerson = status.equals("completed") || status.equals("cancelled");
        if (byPerson && session.terms().get("returnUrl") != null) {
            expected.put("redirect", Map.of("status", status));
        }
        if (session.dropped() == 0) {
            answers(seen, expected);
        }
        return expected;
    }

    private static String status(List<Happening> seen) {
        String status = "pending";
        for (Happening happening : seen) {
            status = switch (happening.kind()) {
                case "started", "answered", "edited" -> "started";
                case "completed", "cancelled", "expired" -> happening.kind();
                default -> status;
            };
        }
        return status;
    }

    private void outputs(List<Happening> seen, Map<String, Object> expected) {
        for (Happening happening : seen) {
            Map<String, Object> shape = new LinkedHashMap<>();
            if (happening.kind().equals("completed")) {
                Past.members(happening.details().get("outputs")).forEach((name, value) -> shape(name, value, shape));
            }
            if (!shape.isEmpty()) {
                expected.put("outputs", shape);
            }
        }
    }

    private void shape(String name, Object value, Map<String, Object> into) {
        if (name.equals("examId")) {
            into.put(name, Map.of("matches", "exam_.+"));
        } else if (String.valueOf(value).length() <= LONGEST) {
            into.put(name, naming.replaced(value));
        } else if (value instanceof Map<?, ?> members) {
            Map<String, Object> shape = new LinkedHashMap<>();
            Past.members(members).forEach((member, inner) -> shape(member, inner, shape));
            if (!shape.isEmpty()) {
                into.put(name, shape);
            }
        }
    }

    private void messages(List<Happening> seen, Map<String, Object> expected) {
        if (session.terms().get("allowedOrigin") == null) {
            return;
        }
        List<String> statuses = seen.stream()
                .filter(happening -> happening.kind().equals("message-posted"))
                .map(happening -> happening.text("status"))
                .toList();
        if (statuses.size() <= LISTED) {
            expected.put("messages", statuses);
            return;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        expected.put("messages", Map.of("count", counts));
    }

    private static void answers(List<Happening> seen, Map<String, Object> expected) {
        Map<String, Object> last = new LinkedHashMap<>();
        for (Happening happening : seen) {
            if (happening.kind().equals("answered")) {
                last.put(happening.text("questionId"), happening.details().get("correct"));
            }
        }
        if (last.isEmpty()) {
            return;
        }
        List<Object> judged = new ArrayList<>(last.values());
        judged.removeIf(correct -> correct == null);
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("at-least", last.size());
        counted.put(
                "correct", (int) judged.stream().filter(Boolean.TRUE::equals).count());
        expected.put("answers", judged.isEmpty() ? last.size() : counted);
    }
}

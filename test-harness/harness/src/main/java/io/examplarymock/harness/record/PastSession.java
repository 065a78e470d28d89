package io.examplarymock.harness.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A session as the state of its workspace tells it.
 *
 * @param terms {@code presets}, {@code theme}, {@code metadata}, {@code returnUrl} and {@code allowedOrigin} as they were
 *     sent
 * @param dropped how many of its oldest events are gone
 * @param deletedAt {@code null} if it is still there
 */
record PastSession(
        int place,
        String id,
        String flow,
        String actor,
        Map<String, Object> terms,
        Instant createdAt,
        List<Happening> happenings,
        long dropped,
        Instant deletedAt) {

    /** When somebody did something last; what the clock did does not count. */
    Instant lastDeed() {
        Instant last = happenings.stream()
                .filter(happening -> !happening.isOfTime() && !happening.kind().equals("message-posted"))
                .map(Happening::at)
                .reduce(createdAt, (one, other) -> one.isAfter(other) ? one : other);
        return deletedAt == null ? last : deletedAt;
    }

    /** When anything happened last. */
    Instant end() {
        Instant last = happenings.isEmpty()
                ? createdAt
                : happenings.get(happenings.size() - 1).at();
        return deletedAt != null && deletedAt.isAfter(last) ? deletedAt : last;
    }

    String preset(String name) {
        return terms.get("presets") instanceof Map<?, ?> presets && presets.get(name) instanceof String text
                ? text
                : null;
    }
}

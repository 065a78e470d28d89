package io.examplarymock.server.api;

import io.examplarymock.server.api.Route.RateLimit;
import io.examplarymock.server.error.ApiError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts calls against the documented limits (G7), for each user and operation by the clock of the workspace. That the window
 * slides, and that refused calls do not count, is M. Calls are no part of a workspace's state.
 */
final class RateLimits {
    private final Map<Key, Deque<Instant>> calls = new ConcurrentHashMap<>();

    private record Key(String workspaceId, String userId, String operation) {}

    /**
     * Counts a call.
     *
     * @throws io.examplarymock.server.error.ApiException RATE_LIMITED if it is one too many
     */
    void count(Route route, Caller caller, Instant now) {
        RateLimit limit = route.limit();
        if (limit == null) {
            return;
        }
        Key key = new Key(caller.workspace().id(), caller.user().id(), route.operation());
        calls.compute(key, (same, before) -> counted(before == null ? new ArrayDeque<>() : before, route, now));
    }

    /** Forgets the calls in a workspace. */
    void forget(String workspaceId) {
        calls.keySet().removeIf(key -> key.workspaceId().equals(workspaceId));
    }

    private static Deque<Instant> counted(Deque<Instant> times, Route route, Instant now) {
        RateLimit limit = route.limit();
        Instant since = now.minusSeconds(limit.seconds());
        // A restored state may have set the clock back: calls of a time to come do not count.
        times.removeIf(time -> !time.isAfter(since) || time.isAfter(now));
        if (times.size() >= limit.calls()) {
            Duration wait = Duration.between(since, times.getFirst());
            throw ApiError.RATE_LIMITED
                    .because(
                            "%s takes %d calls of a user in %d s; the next one is possible in %d ms of the workspace's clock"
                                    .formatted(route.operation(), limit.calls(), limit.seconds(), wait.toMillis()))
                    .retryingAfter(wait);
        }
        times.addLast(now);
        return times;
    }
}

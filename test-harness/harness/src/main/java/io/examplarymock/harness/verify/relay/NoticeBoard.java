package io.examplarymock.harness.verify.relay;

import io.examplarymock.harness.verify.evidence.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the browser saw, in order; a reader can wait for more. */
final class NoticeBoard {
    private final Supplier<Instant> clock;
    private final List<Notice> notices = new ArrayList<>();

    NoticeBoard(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /**
     * Posts what the browser saw.
     *
     * @param status of the session that it tells; {@code null} if it is nothing of the platform's
     */
    void post(Map<String, Object> members, String status, boolean reached) {
        Instant at = clock.get();
        synchronized (this) {
            int number = notices.size() + 1;
            Map<String, Object> numbered = new LinkedHashMap<>();
            numbered.put("n", number);
            numbered.putAll(members);
            notices.add(new Notice(number, at, numbered, Optional.ofNullable(status), reached));
            notifyAll();
        }
    }

    synchronized List<Notice> all() {
        return List.copyOf(notices);
    }

    /** Returns what came after the notice of this number, and marks it as told; waits for it if need be. */
    synchronized List<Map<String, Object>> await(int after, Duration patience) {
        int from = Math.max(0, after);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = deadline - System.nanoTime();
                    notices.size() <= from && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = from; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            notices.set(i, new Notice(notice.number(), notice.at(), notice.members(), notice.status(), true));
            told.add(notice.members());
        }
        return told;
    }
}

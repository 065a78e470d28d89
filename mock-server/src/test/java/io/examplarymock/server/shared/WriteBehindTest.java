package io.examplarymock.server.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.workspace.SharedLog.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What is written behind")
class WriteBehindTest {
    private static final long PLENTY = 1_000_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Semaphore open = new Semaphore(1);
    private volatile RuntimeException refusal;
    private WriteBehind lines = new WriteBehind(this::writing, PLENTY, PATIENCE);

    private Runnable writing(List<Line> some) {
        return () -> {
            open.acquireUninterruptibly();
            open.release();
            RuntimeException now = refusal;
            if (now != null) {
                throw now;
            }
            some.forEach(line -> written.add(line.text()));
        };
    }

    @AfterEach
    void end() {
        refusal = null;
        lines.close();
    }

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = String.valueOf(i);
            lines.add(() -> new Line("org_1", text, 0), 100);
        }
    }

    private static String[] texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toArray(String[]::new);
    }

    @Test
    void is_written_soon_and_in_order_while_nobody_waits() {
        open.acquireUninterruptibly();
        add(0, 1_200);
        assertThat(written).isEmpty();
        open.release();

        await().untilAsserted(() -> assertThat(written).containsExactly(texts(0, 1_200)));
        await().untilAsserted(() -> assertThat(lines.bytes()).isZero());
    }

    @Test
    void is_there_once_it_was_flushed() {
        for (int i = 0; i < 50; i++) {
            add(i, i + 1);
            lines.flush();
            assertThat(written).containsExactly(texts(0, i + 1));
        }
    }

    @Test
    void is_there_once_it_was_closed() {
        add(0, 10);
        lines.close();
        add(10, 20);

        assertThat(written).containsExactly(texts(0, 10));
    }

    @Nested
    @DisplayName("to what is away")
    class Away {
        private final ApiException away = ApiError.STORE_UNAVAILABLE.because("it is away");

        @Test
        void waits_and_is_written_once_when_that_is_back() {
            refusal = away;
            add(0, 10);
            assertThatThrownBy(lines::flush).isSameAs(away);
            add(10, 20);
            assertThat(written).isEmpty();
            refusal = null;

            await().untilAsserted(() -> assertThat(written).containsExactly(texts(0, 20)));
        }

        @Test
        void is_not_waited_for_without_end() {
            lines.close();
            lines = new WriteBehind(WriteBehindTest.this::writing, PLENTY, Duration.ofMillis(20));
            open.acquireUninterruptibly();
            add(0, 1);
            await().until(open::hasQueuedThreads);

            assertThatThrownBy(lines::flush).isInstanceOfSatisfying(ApiException.class, refused -> {
                assertThat(refused.error()).isEqualTo(ApiError.STORE_UNAVAILABLE);
                assertThat(refused.reason()).contains("takes longer than");
            });
            open.release();
            await().untilAsserted(() -> assertThat(written).containsExactly("0"));
        }

        @Test
        void is_lost_past_the_bound_of_its_number() {
            refusal = away;
            add(0, WriteBehind.MOST_UNSETTLED + 1_000);
            // However much of it was taken to be written by now.
            assertThatThrownBy(lines::flush).isSameAs(away);
            add(WriteBehind.MOST_UNSETTLED + 1_000, WriteBehind.MOST_UNSETTLED + 2_000);
            refusal = null;
            lines.flush();
            assertThat(written).containsExactly(texts(0, WriteBehind.MOST_UNSETTLED));

            add(-1, 0);
            lines.flush();
            assertThat(written).hasSize(WriteBehind.MOST_UNSETTLED + 1).endsWith("-1");
        }

        @Test
        void is_lost_past_the_bound_of_its_bytes() {
            lines.close();
            lines = new WriteBehind(WriteBehindTest.this::writing, 1_000, PATIENCE);
            refusal = away;
            add(0, 100);
            assertThat(lines.bytes()).isEqualTo(1_000);
            refusal = null;
            lines.flush();

            assertThat(written).containsExactly(texts(0, 10));
            assertThat(lines.bytes()).isZero();
        }
    }

    @Test
    void does_not_hold_up_the_rest_if_it_is_refused_for_good_or_cannot_be_made() {
        refusal = new IllegalStateException("a value that no column takes");
        add(0, 1);
        lines.flush();
        refusal = null;
        lines.add(
                () -> {
                    throw new IllegalArgumentException("no line of this");
                },
                100);
        add(1, 2);
        lines.flush();

        assertThat(written).containsExactly("1");
        assertThat(lines.bytes()).isZero();
    }
}

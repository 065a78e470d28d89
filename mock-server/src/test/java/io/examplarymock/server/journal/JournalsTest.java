package io.examplarymock.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The journals")
class JournalsTest {
    private static final long PLENTY = 1_000_000_000;

    @Nested
    @DisplayName("with a limit of their number")
    class Count {
        private final Journals journals = new MemoryJournals(3, PLENTY);
        private final Journal journal = journals.of("org_1");

        @Test
        void keep_the_newest_and_say_how_many_made_room() {
            record(journal, 5, 10);

            assertThat(journal.after(0).exchanges()).extracting(Exchange::id).containsExactly(3L, 4L, 5L);
            assertThat(journal.after(0).evicted()).isEqualTo(2);
            assertThat(journal.find(2)).isEmpty();
            assertThat(journal.find(3)).isPresent();
        }

        @Test
        void answer_what_came_after_an_exchange() {
            record(journal, 3, 10);

            assertThat(journal.after(2).exchanges()).extracting(Exchange::id).containsExactly(3L);
            assertThat(journal.after(3).exchanges()).isEmpty();
        }

        @Test
        void go_on_numbering_after_they_were_cleared() {
            record(journal, 5, 10);
            journal.clear();
            record(journal, 1, 10);

            assertThat(journal.after(0).exchanges()).extracting(Exchange::id).containsExactly(6L);
            assertThat(journal.after(0).evicted()).isZero();
        }

        @Test
        void are_apart_by_workspace() {
            record(journal, 1, 10);

            assertThat(journals.of("org_1").after(0).exchanges()).hasSize(1);
            assertThat(journals.of("org_2").after(0).exchanges()).isEmpty();
            assertThat(journals.unattributed().after(0).exchanges()).isEmpty();
        }

        @Test
        void begin_anew_for_a_workspace_that_was_forgotten() {
            record(journal, 2, 10);

            journals.forget("org_1");

            assertThat(journals.of("org_1").after(0).exchanges()).isEmpty();
        }

        @Test
        void lose_nothing_when_many_write_at_once() {
            Journal roomy = new MemoryJournals(1000, PLENTY).of("org_1");

            IntStream.range(0, 1000).parallel().forEach(i -> record(roomy, 1, 10));

            assertThat(roomy.after(0).exchanges())
                    .hasSize(1000)
                    .extracting(Exchange::id)
                    .isSorted();
        }
    }

    @Nested
    @DisplayName("with a limit of their bytes")
    class Bytes {
        @Test
        void keep_fewer_where_bodies_are_long() {
            Journal journal = new MemoryJournals(1000, 100_000).of("org_1");
            record(journal, 50, 10_000);

            assertThat(journal.after(0).exchanges()).hasSizeBetween(2, 9);
            assertThat(journal.after(0).evicted())
                    .isEqualTo(50 - journal.after(0).exchanges().size());
        }

        @Test
        void share_it_among_workspaces_but_leave_each_its_newest() {
            Journals journals = new MemoryJournals(1000, 50_000);
            record(journals.of("org_1"), 10, 10_000);
            record(journals.of("org_2"), 10, 10_000);

            assertThat(journals.of("org_1").after(0).exchanges()).hasSizeLessThan(5);
            assertThat(journals.of("org_2").after(0).exchanges())
                    .extracting(Exchange::id)
                    .contains(10L);
        }

        @Test
        void have_it_back_from_what_was_cleared_or_forgotten() {
            Journals journals = new MemoryJournals(1000, 50_000);
            record(journals.of("org_1"), 4, 10_000);
            journals.of("org_1").clear();
            record(journals.of("org_2"), 4, 10_000);
            journals.forget("org_2");
            record(journals.of("org_3"), 4, 10_000);

            assertThat(journals.of("org_3").after(0).exchanges()).hasSize(4);
        }

        @Test
        void count_what_was_found_wrong_too() {
            Journal journal = new MemoryJournals(1000, 100_000).of("org_1");
            Finding longWinded = new Finding("/" + "x".repeat(10_000), "unknown", "no such member", List.of());
            for (int i = 0; i < 50; i++) {
                journal.record(id -> exchange(id, 10, List.of(longWinded)));
            }

            assertThat(journal.after(0).exchanges()).hasSizeBetween(2, 9);
        }
    }

    @Nested
    @DisplayName("with no room at all")
    class None {
        @Test
        void keep_nothing() {
            Journal journal = new MemoryJournals(0, PLENTY).of("org_1");
            record(journal, 3, 10);

            assertThat(journal.after(0).exchanges()).isEmpty();
            assertThat(journal.after(0).evicted()).isZero();
        }
    }

    @Test
    void cut_long_bodies_off_and_say_how_long_they_were() {
        Exchange exchange = exchange(1, 100_000, List.of());

        assertThat(exchange.request().body()).hasSize(Journal.BODY_BYTES);
        assertThat(exchange.requestBytes()).isEqualTo(100_000);
        assertThat(exchange.response().body()).isEmpty();
        assertThat(exchange.responseBytes()).isZero();
    }

    private static void record(Journal journal, int count, int bytes) {
        for (int i = 0; i < count; i++) {
            journal.record(id -> exchange(id, bytes, List.of()));
        }
    }

    private static Exchange exchange(long id, int bytes, List<Finding> violations) {
        return Exchange.of(
                id,
                Instant.EPOCH,
                "getMe",
                new Request("GET", "/me", null, Headers.NONE, new byte[bytes], "http"),
                Response.empty(200),
                Judged.NOTHING.request(violations, List.of()),
                "public",
                1);
    }
}

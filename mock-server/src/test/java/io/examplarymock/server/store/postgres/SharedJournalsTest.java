package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.JournalPage;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.shared.SharedJournals;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.SharedLog;
import io.examplarymock.server.workspace.SharedLog.Line;
import io.examplarymock.server.workspace.SharedLog.Numbered;
import io.examplarymock.server.workspace.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The journals of replicas")
class SharedJournalsTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private static final int LIMIT = 1_000;
    private static final long PLENTY = 1_000_000_000;

    private final Workspace workspace = Life.born(Caller.freshKey());
    private final List<PostgresStore> stores = new ArrayList<>();
    private final List<SharedJournals> replicas = new ArrayList<>();
    private String url;
    private SharedLog log;

    @BeforeEach
    void are_two() {
        url = POSTGRES.database();
        for (int i = 0; i < 2; i++) {
            PostgresStore store = Connecting.to(url);
            stores.add(store);
            replicas.add(new SharedJournals(store.sharedLog().orElseThrow(), LIMIT, PLENTY));
        }
        log = stores.get(0).sharedLog().orElseThrow();
        assertThat(stores.get(0).add(workspace)).isTrue();
    }

    @AfterEach
    void end() {
        replicas.forEach(SharedJournals::close);
        stores.forEach(PostgresStore::close);
    }

    private Journal at(int replica) {
        return replicas.get(replica).of(workspace.id());
    }

    @Test
    void show_own_exchanges_at_once_and_those_of_others_soon() {
        for (int i = 0; i < 20; i++) {
            record(at(0), "/" + i);
            assertThat(at(0).after(i).exchanges())
                    .extracting(exchange -> exchange.request().path())
                    .containsExactly("/" + i);
        }
        record(at(0), "/last");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(at(1).after(20).exchanges())
                        .extracting(exchange -> exchange.request().path())
                        .containsExactly("/last"));
        assertThat(at(1).find(21)).isPresent();
        assertThat(at(1).find(22)).isEmpty();
    }

    @Test
    void let_nobody_who_goes_on_from_the_last_miss_one_or_meet_one_twice() {
        int writers = 4;
        int each = 150;
        AtomicInteger writing = new AtomicInteger(writers);

        List<List<Exchange>> seen = Crowd.of(writers + 2).each(number -> {
            if (number >= writers) {
                return poll(number, writing);
            }
            for (int i = 0; i < each; i++) {
                record(at((number + i) % 2), "/" + number + "/" + i);
                if (i % 10 == number) {
                    at(number % 2).after(LIMIT);
                }
            }
            writing.decrementAndGet();
            return List.of();
        });

        List<Exchange> all = at(0).after(0).exchanges();
        assertThat(all)
                .hasSize(writers * each)
                .extracting(Exchange::id)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(all)
                .extracting(exchange -> exchange.request().path())
                .as("none twice")
                .doesNotHaveDuplicates();
        for (List<Exchange> polled : seen.subList(writers, writers + 2)) {
            assertThat(polled)
                    .extracting(Exchange::id)
                    .isEqualTo(all.stream().map(Exchange::id).toList());
        }
        assertThat(at(1).after(0).exchanges()).extracting(Exchange::id).hasSameSizeAs(all);
    }

    /** Reads until nobody writes any more, now here, now there. */
    private List<Exchange> poll(int first, AtomicInteger writing) {
        List<Exchange> seen = new ArrayList<>();
        long last = 0;
        boolean ended;
        int round = first;
        do {
            ended = writing.get() == 0;
            if (ended) {
                // What the other one has not written yet.
                at(0).after(LIMIT);
                at(1).after(LIMIT);
            }
            JournalPage page = at(round++ % 2).after(last);
            seen.addAll(page.exchanges());
            last = page.last();
        } while (!ended);
        return seen;
    }

    @Test
    void have_what_a_replica_had_left_when_it_ended() {
        record(at(1), "/left");

        replicas.get(1).close();

        assertThat(at(0).after(0).exchanges()).hasSize(1);
    }

    @Nested
    @DisplayName("when one is cleared")
    class Cleared {
        @Test
        void are_empty_everywhere_and_go_on_numbering() {
            record(at(0), "/before");
            at(0).after(0);
            record(at(1), "/before");

            at(1).clear();

            assertThat(at(0).after(0).exchanges()).isEmpty();
            record(at(0), "/after");
            assertThat(at(0).after(0).exchanges()).extracting(Exchange::id).containsExactly(3L);
        }

        @Test
        void take_no_more_what_another_replica_saw_before_and_comes_late_with() {
            long before = System.nanoTime() - Duration.ofSeconds(1).toNanos();
            log.clear(workspace.id());

            log.adding(
                            List.of(
                                    new Line(workspace.id(), "late", before),
                                    new Line(workspace.id(), "in time", System.nanoTime()),
                                    new Line(SharedLog.NOBODY, "of another journal", System.nanoTime())),
                            LIMIT)
                    .run();

            assertThat(log.after(workspace.id(), 0).lines())
                    .extracting(Numbered::text)
                    .containsExactly("in time");
            assertThat(log.after(SharedLog.NOBODY, 0).lines()).hasSize(1);
        }
    }

    @Test
    void end_with_their_workspace() {
        record(at(0), "/before");
        at(0).after(0);
        record(at(1), "/before");

        stores.get(0).remove(workspace.id());

        assertThat(at(1).after(0)).isEqualTo(new JournalPage(List.of(), 0, 0));
        stores.get(0).add(workspace);
        assertThat(at(0).after(0)).isEqualTo(new JournalPage(List.of(), 0, 0));
        assertThat(POSTGRES.textAt(url, "SELECT count(*) FROM log_line")).isEqualTo("0");
    }

    @Nested
    @DisplayName("when there is more than they hold")
    class Full {
        @Test
        void keep_the_newest_of_all_and_say_how_many_made_room() {
            for (int i = 0; i < 8; i++) {
                add(i, 2, "at one or two");
            }
            add(1, 3, "a", "b", "c", "d", "e");

            SharedLog.Page page = log.after(workspace.id(), 0);
            assertThat(page.lines()).extracting(Numbered::text).containsExactly("c", "d", "e");
            assertThat(page.last()).isEqualTo(13);
            assertThat(page.evicted()).isEqualTo(10);
            assertThat(log.find(workspace.id(), 10)).isEmpty();
        }

        @Test
        void keep_fewer_where_they_are_long_but_always_the_newest() {
            add(0, LIMIT, "short");
            add(0, LIMIT, "x".repeat(17 << 20));
            assertThat(log.after(workspace.id(), 0).lines())
                    .extracting(Numbered::number)
                    .containsExactly(2L);

            add(1, LIMIT, "a", "bc");
            assertThat(log.after(workspace.id(), 0).lines())
                    .extracting(Numbered::text)
                    .containsExactly("a", "bc");
            assertThat(log.after(workspace.id(), 0).evicted()).isEqualTo(2);
            assertThat(POSTGRES.textAt(url, "SELECT bytes FROM log WHERE owner <> ''"))
                    .isEqualTo("3");
        }

        private void add(int replica, int most, String... texts) {
            stores.get(replica % 2)
                    .sharedLog()
                    .orElseThrow()
                    .adding(
                            List.of(texts).stream()
                                    .map(text -> new Line(workspace.id(), text, System.nanoTime()))
                                    .toList(),
                            most)
                    .run();
        }
    }

    @Test
    void have_an_exchange_once_if_only_the_answer_to_the_commit_was_lost() {
        try (Relay relay = Relay.to(POSTGRES.port());
                PostgresStore behind = Connecting.to(
                        url.replace(":" + POSTGRES.port() + "/", ":" + relay.port() + "/") + "&prepareThreshold=0")) {
            SharedLog broken = behind.sharedLog().orElseThrow();
            Runnable adding = broken.adding(List.of(new Line(workspace.id(), "once", System.nanoTime())), LIMIT);
            relay.loseAnswerToNextCommit(() -> {});

            adding.run();

            assertThat(relay.hasBroken()).isTrue();
            assertThat(log.after(workspace.id(), 0).lines()).hasSize(1);
        }
    }

    @Test
    void are_not_quoted_where_the_database_refuses_them_for_good() {
        Runnable adding = log.adding(List.of(new Line(workspace.id(), "no text \u0000", System.nanoTime())), LIMIT);

        assertThatThrownBy(adding::run)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("0x00")
                .satisfies(refused -> assertThat(trace(refused)).doesNotContain("no text"));
    }

    private static String trace(Throwable refused) {
        StringWriter text = new StringWriter();
        refused.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void record(Journal journal, String path) {
        journal.record(id -> Exchange.of(
                id,
                Instant.EPOCH,
                "getMe",
                new Request("GET", path, null, Headers.NONE, new byte[10], "http"),
                Response.empty(200),
                Judged.NOTHING,
                "public",
                1));
    }
}

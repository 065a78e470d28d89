package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.SharedNotes;
import io.examplarymock.server.workspace.SharedNotes.Kind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Beside the workspaces, replicas share")
class SharedNotesTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private static String url;
    private static PostgresStore store;
    private static SharedNotes notes;
    private static SharedNotes others;
    private static PostgresStore otherStore;
    private static MockServer one;
    private static MockServer two;

    @BeforeAll
    static void two_replicas() {
        url = POSTGRES.database();
        store = Connecting.to(url);
        otherStore = Connecting.to(url);
        notes = store.sharedNotes().orElseThrow();
        others = otherStore.sharedNotes().orElseThrow();
        one = server();
        two = server();
    }

    @AfterAll
    static void end() {
        one.close();
        two.close();
        store.close();
        otherStore.close();
    }

    private static MockServer server() {
        return MockServer.start(MockOptions.forTests().toBuilder().store(url).build());
    }

    @Nested
    @DisplayName("a note")
    class Note {
        private static final Duration LONG = Duration.ofHours(1);

        @Test
        void that_the_first_one_leaves() {
            assertThat(notes.add(Kind.EXPORT, "first", "mine", LONG)).isTrue();
            assertThat(others.add(Kind.EXPORT, "first", "yours", LONG)).isFalse();

            assertThat(others.find(Kind.EXPORT, "first")).hasValue("mine");
            assertThat(others.find(Kind.FAULTS, "first")).as("of another kind").isEmpty();
        }

        @Test
        void that_is_gone_when_it_is_taken_away_or_its_time_is_over() {
            notes.put(Kind.EXPORT, "taken", "here", LONG);
            notes.put(Kind.EXPORT, "over", "here", Duration.ZERO);
            others.remove(Kind.EXPORT, "taken");

            for (String gone : List.of("taken", "over")) {
                assertThat(notes.find(Kind.EXPORT, gone)).isEmpty();
                assertThat(notes.add(Kind.EXPORT, gone, "again", LONG)).isTrue();
                assertThat(others.find(Kind.EXPORT, gone)).hasValue("again");
            }
        }

        @Test
        void that_many_change_at_once() {
            Crowd.of(4).each(writer -> {
                for (int i = 0; i < 10; i++) {
                    (writer % 2 == 0 ? notes : others)
                            .change(
                                    Kind.FAULTS,
                                    "sum",
                                    text -> Optional.of(String.valueOf(
                                            text.map(Integer::parseInt).orElse(0) + 1)),
                                    LONG);
                }
                return null;
            });

            assertThat(notes.find(Kind.FAULTS, "sum")).hasValue("40");
        }

        @Test
        void whose_row_is_swept_away_after_its_time() {
            for (int i = 0; i < 150; i++) {
                notes.put(Kind.PAGE_REQUEST, "p" + i, "done", Duration.ZERO);
            }

            assertThat(POSTGRES.textAt(url, "SELECT count(*) < 100 FROM note WHERE kind = 'PAGE_REQUEST'"))
                    .isEqualTo("t");
        }
    }

    @Nested
    @DisplayName("over HTTP")
    class OverHttp {
        private final String key = Caller.freshKey();
        private final Caller atOne = new Caller(one.baseUrl(), key);
        private final Caller atTwo = new Caller(two.baseUrl(), key);

        @Test
        void faults() {
            atOne.post("/__admin/examplary/faults", fault("getMe", 1)).hasStatus(201);
            atOne.post("/__admin/examplary/faults", fault("createUser", null)).hasStatus(201);

            assertThat(atTwo.get("/__admin/examplary/faults").hasStatus(200).text())
                    .isEqualTo(atOne.get("/__admin/examplary/faults").text())
                    .contains("getMe", "createUser");
            assertThat(atTwo.get("/me").hasStatus(429).header("Retry-After")).hasValue("7");
            atOne.get("/me").hasStatus(200);
            atTwo.delete("/__admin/examplary/faults").hasStatus(204);
            atOne.user("one@example.com");
        }

        @Test
        void links_of_exports() {
            String exam = atOne.examFor(atOne.user("actor@example.com"), null);
            String link = atOne.post("/exams/" + exam + "/export/qti3-zip", null)
                    .hasStatus(200)
                    .json()
                    .text("url");
            String path = link.substring(one.baseUrl().toString().length());

            Answer there = atTwo.get(path).hasStatus(200);

            assertThat(there.header("Content-Disposition").orElse("")).contains(exam);
            assertThat(there.bytes()).isEqualTo(atOne.get(path).bytes());
        }

        @Test
        void the_newest_thousand_links_of_exports() {
            String exam = atOne.examFor(atOne.user("actor@example.com"), null);
            POSTGRES.executeAt(
                    url,
                    "INSERT INTO note SELECT 'EXPORT', 'early-' || i, 'x UEs=', now() + i * interval '1 second'"
                            + " FROM generate_series(1, 1000) AS i");

            String link = atTwo.post("/exams/" + exam + "/export/qti3-zip", null)
                    .hasStatus(200)
                    .json()
                    .text("url");

            assertThat(POSTGRES.textAt(url, "SELECT count(*) FROM note WHERE kind = 'EXPORT'"))
                    .isEqualTo("1000");
            assertThat(others.find(Kind.EXPORT, "early-1")).isEmpty();
            assertThat(others.find(Kind.EXPORT, "early-1000")).isPresent();
            atOne.get(link.substring(two.baseUrl().toString().length())).hasStatus(200);
        }

        @Test
        void what_became_of_a_session() {
            String actor = atOne.user("actor@example.com");
            JsonObject session = atOne.session("take-exam", actor, Map.of("examId", atOne.examFor(actor, null)));
            String page = URI.create(session.text("embedUrl")).getPath();
            String events = "/__admin/examplary/sessions/" + session.text("id") + "/events";
            assertThat(atTwo.get(page + "/view").hasStatus(200).text()).contains("\"pending\"");

            send(atOne, page, "start", "key-1").hasStatus(200);
            send(atTwo, page, "complete", "key-2").hasStatus(200);

            for (Caller replica : List.of(atTwo, atOne)) {
                assertThat(replica.get(page + "/view").hasStatus(200).text()).contains("\"completed\"");
                assertThat(replica.get(events).hasStatus(200).text()).contains("\"begun\"", "\"completed\"");
                assertThat(replica.get("/embed-sessions/" + session.text("id"))
                                .hasStatus(200)
                                .json()
                                .text("status"))
                        .isEqualTo("completed");
            }
        }

        @Test
        void what_a_page_has_sent() {
            String actor = atOne.user("actor@example.com");
            JsonObject session = atOne.session("take-exam", actor, Map.of("examId", atOne.examFor(actor, null)));
            String page = URI.create(session.text("embedUrl")).getPath();

            send(atOne, page, "start", "key-1").hasStatus(200);
            send(atTwo, page, "start", "key-1").hasStatus(200);
            send(atTwo, page, "complete", "key-2").hasStatus(200);
            send(atOne, page, "complete", "key-2").hasStatus(200);
            send(atOne, page, "complete", "key-3").hasStatus(409);
            notes.put(Kind.PAGE_REQUEST, session.text("id") + " key-4", "begun", Duration.ofHours(1));
            send(atOne, page, "complete", "key-4").hasStatus(503);
        }

        @Test
        void the_journal_as_the_dashboard_reads_it() {
            atOne.user("actor@example.com");
            atOne.get("/me").hasStatus(200);
            atOne.get("/exams/none").hasStatus(404);

            await().untilAsserted(() ->
                    assertThat(dashboard(atTwo, 0).objects("exchanges")).hasSize(3));
            JsonObject shown = dashboard(atTwo, 0);
            assertThat(shown).isEqualTo(dashboard(atOne, 0));
            assertThat(shown.toString()).doesNotContain(key).contains("****");
            long last = ((Number) shown.members().get("last")).longValue();
            assertThat(dashboard(atOne, last).objects("exchanges")).isEmpty();
            assertThat(atTwo.get("/__admin/examplary/exchanges/" + last)
                            .hasStatus(200)
                            .json()
                            .object("response")
                            .integer("status"))
                    .isEqualTo(404);
            assertThat(Caller.withFreshKey(two.baseUrl()).exchanges())
                    .as("of another workspace")
                    .isEmpty();
        }

        @Test
        void the_emptying_of_the_journal() {
            atOne.user("first@example.com");
            atTwo.delete("/__admin/examplary/exchanges").hasStatus(204);
            assertThat(atOne.exchanges()).isEmpty();

            atOne.user("second@example.com");
            atTwo.post("/__admin/examplary/reset", null).hasStatus(204);
            assertThat(atOne.exchanges()).isEmpty();
            assertThat(atTwo.exchanges()).isEmpty();
            atTwo.get("/me").hasStatus(200);
            assertThat(atTwo.exchanges()).hasSize(1);
        }

        @Test
        void the_journal_of_calls_without_a_workspace() {
            Answer refused = Caller.exchange(HttpRequest.newBuilder(URI.create(one.baseUrl() + "/exams/of-a-stranger"))
                    .build());
            refused.hasStatus(401);

            await().untilAsserted(() -> assertThat(atTwo.get("/__admin/examplary/exchanges?unattributed=true&newest=50")
                            .hasStatus(200)
                            .text())
                    .contains("/exams/of-a-stranger"));
        }

        private static JsonObject dashboard(Caller caller, long last) {
            return caller.get("/__admin/examplary/exchanges?newest=200&after=" + last)
                    .hasStatus(200)
                    .json();
        }

        private static Map<String, Object> fault(String operation, Integer times) {
            return Members.start()
                    .put("operation", operation)
                    .put("times", times)
                    .put("status", 429)
                    .put("retryAfter", 7)
                    .put("until", "2099-01-01T00:00:00Z")
                    .withoutNulls()
                    .toMap();
        }

        private static Answer send(Caller caller, String page, String action, String key) {
            return caller.sendBare(
                    request -> request.header("Idempotency-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"action\":\"" + action + "\"}")),
                    page + "/actions");
        }
    }
}

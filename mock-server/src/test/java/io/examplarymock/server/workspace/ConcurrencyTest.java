package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.wiremock.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is lost, nothing is doubled, and nobody sees what belongs to another. */
@DisplayName("32 clients at once")
class ConcurrencyTest {
    private static final int CLIENTS = 32;
    private static final int SESSIONS = 4;

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.selfCheck(false));

    /** What one client did: its user, and each of its sessions with the status that it left it in. */
    record Done(String key, String user, String exam, Map<String, String> sessions) {}

    @ParameterizedTest
    @EnumSource
    void in_workspaces_of_their_own_find_there_what_each_did(Way way) {
        way.prepare(mock);

        List<Done> done = Crowd.of(CLIENTS).each(i -> work(mock.caller(), i));

        haveNothingInCommon(done);
        for (Done one : done) {
            Caller caller = new Caller(mock.baseUrl(), one.key());
            assertThat(sessions(caller)).isEqualTo(one.sessions());
            assertThat(users(caller))
                    .containsExactlyInAnyOrder(one.user(), caller.get("/me").id());
            assertThat(exams(caller)).contains(one.exam());
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_one_workspace_find_there_what_all_did(Way way) {
        way.prepare(mock);
        String key = Caller.freshKey();

        List<Done> done = Crowd.of(CLIENTS).each(i -> work(new Caller(mock.baseUrl(), key), i));

        haveNothingInCommon(done);
        Caller caller = new Caller(mock.baseUrl(), key);
        Map<String, String> all = new TreeMap<>();
        done.forEach(one -> all.putAll(one.sessions()));
        assertThat(sessions(caller)).isEqualTo(all);
        List<String> users = new ArrayList<>(done.stream().map(Done::user).toList());
        users.add(caller.get("/me").id());
        assertThat(users(caller)).containsExactlyInAnyOrderElementsOf(users);
        assertThat(exams(caller)).containsAll(done.stream().map(Done::exam).toList());
    }

    @ParameterizedTest
    @EnumSource
    void that_want_the_same_thing_get_it_once(Way way) {
        way.prepare(mock);
        Caller caller = mock.caller();
        String student = caller.user("first@example.com");
        String session = caller.session("edit-rubric", student, Map.of()).text("id");

        List<Integer> created = Crowd.of(CLIENTS)
                .each(i -> caller.post("/users", Map.of("email", "same@example.com", "name", "Student " + i))
                        .status());
        List<Integer> completed =
                Crowd.of(CLIENTS).each(i -> caller.act(session, "complete").status());
        List<Integer> deleted = Crowd.of(CLIENTS)
                .each(i -> caller.delete("/embed-sessions/" + session).status());

        assertThat(counts(created)).isEqualTo(Map.of(201, 1, 409, CLIENTS - 1));
        assertThat(counts(completed)).isEqualTo(Map.of(200, 1, 409, CLIENTS - 1));
        assertThat(counts(deleted)).isEqualTo(Map.of(204, 1, 404, CLIENTS - 1));
    }

    /** Sessions that are completed, cancelled, started and deleted, in this order, over and over. */
    private static Done work(Caller caller, int number) {
        String user = caller.user("student-" + number + "@example.com");
        String exam = caller.examFor(user, null);
        Map<String, String> sessions = new TreeMap<>();
        for (int i = 0; i < SESSIONS; i++) {
            JsonObject session = caller.session("generate-exam", user, Map.of("name", "Exam " + number));
            String id = session.text("id");
            assertThat(session.text("actor")).isEqualTo(user);
            caller.act(id, "start").hasStatus(200);
            switch (i % 4) {
                case 0 -> caller.act(id, "complete").hasStatus(200);
                case 1 -> caller.act(id, "cancel").hasStatus(200);
                case 2 -> caller.act(id, "complete").hasStatus(200);
                default -> {}
            }
            JsonObject read = caller.get("/embed-sessions/" + id).hasStatus(200).json();
            assertThat(read.text("actor")).isEqualTo(user);
            if (i % 4 == 2) {
                caller.delete("/embed-sessions/" + id).hasStatus(204);
                caller.get("/embed-sessions/" + id).hasStatus(404);
            } else {
                sessions.put(id, read.text("status"));
            }
            caller.get("/exams/" + exam).hasStatus(200);
        }
        assertThat(sessions.values()).containsExactlyInAnyOrder("completed", "cancelled", "started");
        return new Done(caller.key(), user, exam, sessions);
    }

    private static void haveNothingInCommon(List<Done> done) {
        assertThat(done).extracting(Done::user).doesNotHaveDuplicates();
        assertThat(done).extracting(Done::exam).doesNotHaveDuplicates();
        assertThat(done.stream().flatMap(one -> one.sessions().keySet().stream()))
                .hasSize(CLIENTS * 3)
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> sessions(Caller caller) {
        Map<String, String> sessions = new TreeMap<>();
        state(caller).objects("sessions").forEach(session -> sessions.put(session.text("id"), session.text("status")));
        return sessions;
    }

    private static List<String> users(Caller caller) {
        return state(caller).objects("users").stream()
                .map(user -> user.text("id"))
                .toList();
    }

    private static List<String> exams(Caller caller) {
        return state(caller).objects("exams").stream()
                .map(exam -> exam.text("id"))
                .toList();
    }

    private static JsonObject state(Caller caller) {
        return Json.parse(caller.state()).toObject();
    }

    private static Map<Integer, Integer> counts(List<Integer> statuses) {
        Map<Integer, Integer> counts = new HashMap<>();
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }
}

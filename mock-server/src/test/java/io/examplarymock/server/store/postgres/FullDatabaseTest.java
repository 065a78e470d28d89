package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Triggers refuse to write with the code that the database has for a full disk. */
@DisplayName("A server whose database has no room left")
class FullDatabaseTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private final String url = POSTGRES.database();
    private MockServer server;
    private Caller caller;

    @BeforeEach
    void had_room_before() {
        server = MockServer.start(MockOptions.forTests().toBuilder().store(url).build());
        caller = Caller.withFreshKey(server.baseUrl());
        caller.user("early@example.com");
        POSTGRES.executeAt(url, "UPDATE workspace SET used_at = used_at - interval '30 minutes'");
        POSTGRES.executeAt(
                url,
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$");
        for (String table : new String[] {"workspace", "part", "note"}) {
            POSTGRES.executeAt(
                    url,
                    "CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON " + table
                            + " FOR EACH ROW EXECUTE FUNCTION refuse()");
        }
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void refuses_changes_and_new_keys_as_with_a_full_file() {
        Answer refused = caller.post("/users", Map.of("email", "lost@example.com"));

        refused.hasStatus(507)
                .hasMessage("The mock cannot keep this change.")
                .hasReasonContaining(
                        "the database has no room left (ERROR: could not extend file), so nothing was changed");
        assertThat(refused.header("Retry-After")).isEmpty();
        Caller.withFreshKey(server.baseUrl()).get("/me").hasStatus(507);
        caller.put("/__admin/examplary/clock", Map.of("mode", "frozen")).hasStatus(507);
    }

    @Test
    void still_answers_whoever_only_reads_at_every_replica() {
        try (MockServer other =
                MockServer.start(MockOptions.forTests().toBuilder().store(url).build())) {
            for (MockServer replica : new MockServer[] {server, other}) {
                Caller there = new Caller(replica.baseUrl(), caller.key());
                there.get("/me").hasStatus(200);
                assertThat(there.get("/__admin/examplary/state").hasStatus(200).text())
                        .contains("early@example.com");
                there.get("/readyz").hasStatus(200);
            }
        }
    }

    @Test
    void takes_changes_again_when_there_is_room() {
        caller.post("/users", Map.of("email", "late@example.com")).hasStatus(507);

        for (String table : new String[] {"workspace", "part", "note"}) {
            POSTGRES.executeAt(url, "DROP TRIGGER full_disk ON " + table);
        }

        caller.user("late@example.com");
    }
}

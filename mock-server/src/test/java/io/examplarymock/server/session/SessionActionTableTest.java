package io.examplarymock.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action on every flow in every status (O13, O5 to O7): what follows, or 409 with both ends and no change. */
@MockTest
@DisplayName("An action on a session")
class SessionActionTableTest {
    /**
     * The status that follows an action, read as: flow, then per action what a pending and what a started session
     * becomes. {@code -} is impossible; {@code =} changes no status. A finished session allows nothing.
     */
    static final String TABLE = """
            flow                    open start      answer          complete            hand-in             cancel              fail
            generate-exam           = =  started -  -       -       completed completed -         -         cancelled cancelled cancelled cancelled
            edit-rubric             = =  started -  -       -       completed completed -         -         -         -         -         -
            generate-question       = =  started -  -       -       completed completed -         -         cancelled cancelled cancelled cancelled
            mark-answer             = =  started -  started started completed completed -         -         cancelled cancelled -         -
            edit-exam               = =  started -  -       -       -         -         -         -         -         -         -         -
            take-exam               = =  =       -  started started completed completed completed completed -         -         -         -
            practice-space-student  = =  started -  started started -         -         -         -         -         -         -         -
            """;

    static final List<String> ACTIONS = List.of("open", "start", "answer", "complete", "hand-in", "cancel", "fail");

    record Cell(String flow, String action, String from, String expected) {
        boolean isPossible() {
            return !expected.equals("-");
        }

        @Override
        public String toString() {
            return action + " on " + from + " " + flow + " gives " + expected;
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        TABLE.lines().skip(1).map(line -> line.split(" +")).forEach(row -> {
            for (int i = 0; i < ACTIONS.size(); i++) {
                String action = ACTIONS.get(i);
                cells.add(new Cell(row[0], action, "pending", row[1 + 2 * i].replace("=", "pending")));
                cells.add(new Cell(row[0], action, "started", row[2 + 2 * i].replace("=", "started")));
                if (becomes(row, "complete")) {
                    cells.add(new Cell(row[0], action, "completed", "-"));
                }
                if (becomes(row, "cancel")) {
                    cells.add(new Cell(row[0], action, "cancelled", "-"));
                }
                cells.add(new Cell(row[0], action, "expired", "-"));
            }
        });
        return cells;
    }

    /** Whether the flow knows the action, and so the status that it leads to. */
    private static boolean becomes(String[] row, String action) {
        return !row[1 + 2 * ACTIONS.indexOf(action)].equals("-");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void has_the_outcome_that_the_table_says(Cell cell, Caller caller) {
        caller.freeze();
        String session = sessionIn(cell, caller);
        String before = caller.get("/__admin/examplary/sessions/" + session).text();
        assertThat(possibleActions(session, caller).contains(cell.action())).isEqualTo(cell.isPossible());
        String eventsBefore =
                caller.get("/__admin/examplary/sessions/" + session + "/events").text();

        Answer answer = caller.act(session, deed(cell.action()));

        JsonObject after =
                caller.get("/embed-sessions/" + session).hasStatus(200).json();
        if (cell.isPossible()) {
            answer.hasStatus(200);
            assertThat(after.text("status")).isEqualTo(cell.expected());
        } else {
            answer.hasStatus(409);
            assertThat(answer.json().text("detail"))
                    .startsWith("cannot " + cell.action())
                    .contains(cell.from());
            assertThat(caller.get("/__admin/examplary/sessions/" + session).text())
                    .isEqualTo(before);
            assertThat(caller.get("/__admin/examplary/sessions/" + session + "/events")
                            .text())
                    .isEqualTo(eventsBefore);
        }
    }

    private static List<String> possibleActions(String session, Caller caller) {
        return caller.get("/__admin/examplary/sessions/" + session).json().texts("possibleActions");
    }

    /** Brings a session into a status by the shortest way, and returns its id. */
    private static String sessionIn(Cell cell, Caller caller) {
        String actor = caller.user("my-student@example.com");
        String session = caller.session(cell.flow(), actor, presets(cell.flow(), actor, caller))
                .text("id");
        switch (cell.from()) {
            case "started" ->
                caller.act(session, deed(cell.flow().equals("take-exam") ? "answer" : "start"))
                        .hasStatus(200);
            case "completed" -> caller.act(session, "complete").hasStatus(200);
            case "cancelled" -> caller.act(session, "cancel").hasStatus(200);
            case "expired" -> caller.advance("P7D").hasStatus(200);
            default -> {}
        }
        assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                .isEqualTo(cell.from());
        return session;
    }

    private static Map<String, Object> presets(String flow, String actor, Caller caller) {
        return switch (flow) {
            case "take-exam", "edit-exam" -> Map.of("examId", caller.examFor(actor, null));
            case "practice-space-student" -> Map.of("practiceSpaceId", caller.spaceFor(actor));
            default -> Map.of();
        };
    }

    private static Map<String, Object> deed(String action) {
        Map<String, Object> deed = new HashMap<>(Map.of("action", action));
        if (action.equals("answer")) {
            deed.put("index", 0);
            deed.put("value", "true");
        }
        return deed;
    }
}

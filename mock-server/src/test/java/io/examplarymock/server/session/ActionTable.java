package io.examplarymock.server.session;

import java.util.ArrayList;
import java.util.List;

/** The table that {@link SessionActionTableTest} proves, for the document that shows it. */
public final class ActionTable {
    private ActionTable() {}

    /** A flow, and for each action what it makes of a pending and of a started session. */
    public record Row(String flow, List<String> outcomes) {}

    public static List<String> actions() {
        return SessionActionTableTest.ACTIONS;
    }

    public static List<Row> rows() {
        return SessionActionTableTest.TABLE
                .lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .map(cells -> {
                    List<String> outcomes = new ArrayList<>();
                    for (int i = 1; i < cells.length; i += 2) {
                        outcomes.add(cells[i] + " / " + cells[i + 1]);
                    }
                    return new Row(cells[0], List.copyOf(outcomes));
                })
                .toList();
    }
}

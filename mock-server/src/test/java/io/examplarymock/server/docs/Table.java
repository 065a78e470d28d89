package io.examplarymock.server.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown, line by line. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    static Table of(String... heads) {
        Table table = new Table();
        table.row((Object[]) heads);
        table.lines.add("| "
                + String.join(" | ", Arrays.stream(heads).map(head -> "---").toList()) + " |");
        return table;
    }

    Table row(Object... cells) {
        lines.add("| "
                + String.join(
                        " | ",
                        Arrays.stream(cells)
                                .map(cell -> String.valueOf(cell).replace("|", "\\|"))
                                .toList())
                + " |");
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static String code(Object text) {
        return "`" + text + "`";
    }
}

package io.examplarymock.contracts;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables in the documents that tell what the pacts cover. */
final class CoverageTables {
    private static final Map<Character, String> AREAS = new TreeMap<>(Map.of(
            'A', "OAuth",
            'C', "creating embed sessions",
            'E', "endpoints",
            'F', "flows and their presets",
            'G', "everywhere",
            'O', "outcomes of flows",
            'P', "formats of other endpoints",
            'Q', "questions, answers, rubrics"));

    private CoverageTables() {}

    static List<String> areas(Coverage coverage) {
        List<String> lines = table("area", "documented (S)", "public (P)", "assumed (M)", "interactions");
        AREAS.forEach((letter, name) -> lines.add(row(
                letter + ": " + name,
                coverage.share(letter, Tier.S),
                coverage.share(letter, Tier.P),
                coverage.share(letter, Tier.M),
                coverage.interactionsIn(letter))));
        return lines;
    }

    static List<String> facts(Coverage coverage) {
        List<String> lines = table("fact", "tier", "what it says", "interactions, by consumer");
        for (Fact fact : Coverage.facts()) {
            lines.add(row(fact.id(), fact.tier(), fact.summary(), coverage.byPact(fact.id())));
        }
        return lines;
    }

    static List<String> uncontracted() {
        List<String> lines = table("what", "why", "tested by");
        Uncontracted.ALL.forEach(
                entry -> lines.add(row("`" + entry.id() + "`", entry.reason(), "`" + entry.test() + "`")));
        return lines;
    }

    private static List<String> table(Object... heads) {
        List<String> lines = new ArrayList<>();
        lines.add(row(heads));
        lines.add("|" + " --- |".repeat(heads.length));
        return lines;
    }

    private static String row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
        }
        return line.toString();
    }
}

package io.examplarymock.harness.record;

import io.examplarymock.harness.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be compared of two plays of the same: ids are numbered in the order of their coming, and what only a script
 * has is left out, as {@code docs/scripts.md} lists it.
 */
final class Seen {
    private static final Pattern ID = Pattern.compile("\\b(user|exam|space|embed_session|q|topic)_[A-Za-z0-9]+");
    private static final Set<String> OF_SCRIPTS = Set.of("expectation", "refused", "trouble");
    private static final Set<String> NO_EVENT = Set.of("leave", "wait", "wait-until");
    private static final Map<String, String> WORDS =
            Map.of("answer-all", "answer", "practise", "answer", "reload", "open", "come-back", "open");

    private Seen() {}

    /** Returns the lines of a transcript that a recording has to repeat. */
    static List<String> transcript(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            Map<String, Object> told = Past.members(Json.read(line));
            Map<String, Object> details = Past.members(told.get("details"));
            boolean leavesNothing = NO_EVENT.contains(String.valueOf(details.get("do")))
                    || details.containsKey("stopped")
                    || details.containsKey("shows");
            if (!OF_SCRIPTS.contains(String.valueOf(told.get("kind"))) && !leavesNothing) {
                told.remove("n");
                details.remove("step");
                details.computeIfPresent("do", (name, word) -> WORDS.getOrDefault(String.valueOf(word), (String) word));
                told.put("details", details);
                kept.add(Json.write(told));
            }
        }
        return numbered(kept);
    }

    /** Returns the histories of all sessions of a workspace, those deleted among them. */
    static List<String> histories(String state) {
        List<String> told = new ArrayList<>();
        for (PastSession session : Past.of(state).sessions()) {
            Map<String, Object> head = new LinkedHashMap<>(session.terms());
            head.put("flow", session.flow());
            head.put("actor", session.actor());
            head.put("deletedAt", String.valueOf(session.deletedAt()));
            told.add(Json.write(head));
            session.happenings()
                    .forEach(one -> told.add(one.at() + " " + one.kind() + " " + Json.write(one.details())));
        }
        return numbered(told);
    }

    private static List<String> numbered(List<String> lines) {
        Map<String, String> numbers = new HashMap<>();
        return lines.stream()
                .map(line -> ID.matcher(line)
                        .replaceAll(id ->
                                numbers.computeIfAbsent(id.group(), any -> id.group(1) + '#' + (numbers.size() + 1))))
                .toList();
    }
}

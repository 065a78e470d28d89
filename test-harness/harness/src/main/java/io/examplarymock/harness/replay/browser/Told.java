package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a transcript tells of messages and redirects, session by session. */
final class Told {
    private final Map<String, List<String>> messages = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();

    static Told in(Stream<String> transcript) {
        Told told = new Told();
        transcript.map(JsonValue::parse).forEach(told::add);
        return told;
    }

    private void add(JsonValue line) {
        String session = line.get("session").text().orElse("");
        JsonValue details = line.get("details");
        switch (line.get("kind").text().orElse("")) {
            case "message" ->
                messages.computeIfAbsent(session, any -> new ArrayList<>()).add(message(details));
            case "redirect" -> redirects.put(session, details.get("url").text().orElse(""));
            default -> {}
        }
    }

    /** As the page around the embed page writes it down. */
    private static String message(JsonValue details) {
        JsonValue outputs = details.get("outputs");
        String status = details.get("status").text().orElse("");
        return outputs.isObject() && !outputs.isEmpty() ? status + " " + outputs.json() : status;
    }

    /** The messages of a session, but for so many at the beginning, and up to so many in all. */
    List<String> messages(String session, int before, Optional<Integer> upTo) {
        List<String> all = messages.getOrDefault(session, List.of());
        int end = Math.min(upTo.orElse(all.size()), all.size());
        return all.subList(Math.min(before, end), end);
    }

    Optional<String> redirect(String session) {
        return Optional.ofNullable(redirects.get(session));
    }
}

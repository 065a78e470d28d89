package io.examplarymock.harness.record;

import io.examplarymock.harness.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the state of a workspace tells of its past.
 *
 * @param name of the workspace; nullable
 * @param users by id, the owner left out; in the order of their making
 * @param exams by id, as they are now
 * @param spaces by id
 * @param sessions in the order of their making, those deleted among them
 * @param forgotten how many deleted sessions are not known any more
 */
record Past(
        String name,
        Map<String, Map<String, Object>> users,
        Map<String, Map<String, Object>> exams,
        Map<String, Map<String, Object>> spaces,
        List<PastSession> sessions,
        int forgotten) {

    /** Reads what {@code GET state} answers. */
    static Past of(String state) {
        Map<String, Object> document = members(Json.read(state));
        Map<String, Object> workspace = members(document.get("workspace"));
        Map<String, Map<String, Object>> users = byId(document, "users");
        users.remove(String.valueOf(workspace.get("ownerUserId")));
        List<Map<String, Object>> told = new ArrayList<>(objects(document.get("sessions")));
        int forgotten = 0;
        for (Map<String, Object> deleted : objects(document.get("deletedSessions"))) {
            if (deleted.get("session") == null) {
                forgotten++;
            } else {
                Map<String, Object> session = members(deleted.get("session"));
                session.put("deletedAt", deleted.get("at"));
                told.add(session);
            }
        }
        told.sort(Comparator.comparing(session -> Instant.parse((String) session.get("createdAt"))));
        List<PastSession> sessions = new ArrayList<>();
        told.forEach(session -> sessions.add(session(session, sessions.size())));
        return new Past(
                workspace.get("name") instanceof String name ? name : null,
                users,
                byId(document, "exams"),
                byId(document, "practiceSpaces"),
                List.copyOf(sessions),
                forgotten);
    }

    private static PastSession session(Map<String, Object> told, int place) {
        Map<String, Object> terms = new LinkedHashMap<>();
        for (String name : List.of("presets", "theme", "metadata", "returnUrl", "allowedOrigin")) {
            terms.put(name, told.get(name));
        }
        List<Happening> happenings = objects(told.get("events")).stream()
                .map(event -> new Happening(
                        Instant.parse((String) event.get("at")),
                        place,
                        ((Number) event.get("sequence")).longValue(),
                        (String) event.get("kind"),
                        members(event.get("details"))))
                .toList();
        return new PastSession(
                place,
                (String) told.get("id"),
                (String) told.get("flow"),
                (String) told.get("actor"),
                terms,
                Instant.parse((String) told.get("createdAt")),
                happenings,
                ((Number) told.get("eventsDropped")).longValue(),
                told.get("deletedAt") instanceof String at ? Instant.parse(at) : null);
    }

    private static Map<String, Map<String, Object>> byId(Map<String, Object> document, String name) {
        Map<String, Map<String, Object>> things = new LinkedHashMap<>();
        objects(document.get(name)).forEach(thing -> things.put((String) thing.get("id"), thing));
        return things;
    }

    /** Returns the members of an object; none for anything else. */
    static Map<String, Object> members(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }

    /** Returns the objects of an array; none for anything else. */
    static List<Map<String, Object>> objects(Object value) {
        return value instanceof List<?> list ? list.stream().map(Past::members).toList() : List.of();
    }
}

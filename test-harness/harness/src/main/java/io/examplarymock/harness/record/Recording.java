package io.examplarymock.harness.record;

import io.examplarymock.schemas.script.ScriptReader;
import io.examplarymock.schemas.script.ScriptWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The script of what happened in a workspace.
 *
 * @param yaml its text; empty if nothing happened
 * @param notes what it cannot have, one sentence each
 * @param problems why it cannot be played; empty as a rule
 */
public record Recording(Optional<String> yaml, List<String> notes, List<String> problems) {
    private static final int LONGEST_NAME = 100;
    private static final List<String> SAYABLE_ROLES = List.of("admin", "owner");

    /**
     * Makes the script.
     *
     * @param state of the workspace, as {@code GET state} answers it
     * @param name what the script is called; if empty, after the workspace
     */
    public static Recording of(String state, Optional<String> name) {
        Notes notes = new Notes();
        Past past = Repeatable.part(Past.of(state), notes);
        if (past.sessions().isEmpty()) {
            return new Recording(Optional.empty(), notes.all(), List.of());
        }
        String title = name.orElseGet(
                () -> "Recording" + (past.name() == null || past.name().isBlank() ? "" : " of " + past.name()));
        String yaml = ScriptWriter.write(script(past, cut(title), notes));
        List<String> problems = ScriptReader.read("recording", yaml).problems().stream()
                .map(problem -> "line " + problem.line() + ", column " + problem.column() + ": " + problem.sentence())
                .toList();
        return new Recording(Optional.of(yaml), notes.all(), problems);
    }

    private static Map<String, Object> script(Past past, String name, Notes notes) {
        Naming naming = new Naming();
        Set<String> nicknames = new HashSet<>();
        past.users()
                .forEach((id, user) -> naming.name(id, "users." + Naming.nickname(called(user), "user", nicknames)));
        Content content = new Content(past, naming);
        Setting setting = new Setting(past, content, naming);
        Instant start = past.sessions().stream()
                .map(PastSession::createdAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Set<String> actors = new LinkedHashSet<>();
        List<Object> students = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String user : past.users().keySet()) {
            for (Lane lane : Lane.of(user, past.sessions())) {
                actors.add(user);
                students.add(student(past.users().get(user), new Deeds(setting, naming, notes, start).of(lane), names));
            }
        }
        Map<String, Object> things = new LinkedHashMap<>();
        content.give(things, actors);
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, Object> users = users(past, naming, actors);
        if (!users.isEmpty()) {
            given.put("users", users);
        }
        given.putAll(things);
        if (setting.general() != null) {
            given.put("session", setting.general());
        }
        Map<String, Object> script = new LinkedHashMap<>();
        script.put("script", 1);
        script.put("name", name.replace("${", "$${"));
        script.put("start", start.toString());
        script.put("given", given);
        script.put("students", students);
        return script;
    }

    /** Those who are no students of the workspace, and those whose ids are needed. */
    private static Map<String, Object> users(Past past, Naming naming, Set<String> actors) {
        Map<String, Object> users = new LinkedHashMap<>();
        past.users().forEach((id, user) -> {
            boolean isStudent = "student".equals(user.get("role"));
            if (naming.isUsed(naming.of(id)) || (actors.contains(id) && !isStudent)) {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("email", escaped(user.get("email")));
                if (user.get("name") != null) {
                    said.put("name", escaped(user.get("name")));
                }
                if (SAYABLE_ROLES.contains(user.get("role"))) {
                    said.put("role", user.get("role"));
                }
                users.put(naming.of(id).substring("users.".length()), said);
            }
        });
        return users;
    }

    private static Map<String, Object> student(Map<String, Object> user, List<Object> steps, Set<String> names) {
        String base = cut(called(user));
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            String suffix = " (" + i + ')';
            name = base.substring(0, Math.min(base.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        Map<String, Object> student = new LinkedHashMap<>();
        student.put("name", escaped(name));
        student.put("email", escaped(user.get("email")));
        student.put("steps", steps);
        return student;
    }

    private static String called(Map<String, Object> user) {
        return user.get("name") instanceof String name && !name.isBlank() ? name : String.valueOf(user.get("email"));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String escaped(Object text) {
        return String.valueOf(text).replace("${", "$${");
    }
}

package io.examplarymock.server.fuzz;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A workspace in which there is something of everything, so that calls get somewhere. */
final class Scenery {
    private final Caller caller;
    /** What stands for each parameter of a path, and for each member of a body that names something. */
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    /** The key decides the ids, so the same key gives the same scenery on a server with a seed. */
    Scenery(URI baseUrl, String key) {
        this.caller = new Caller(baseUrl, key);
        String actor = caller.user("my-student@example.com");
        String exam = caller.examFor(actor, 30);
        String space = caller.spaceFor(actor);
        JsonObject question =
                caller.get("/exams/" + exam).json().objects("questions").get(0);
        List<String> sessions = new ArrayList<>();
        List.of(
                        Map.of("flow", "generate-exam", "presets", Map.of("subject", "Mathematics")),
                        Map.of("flow", "generate-question", "presets", Map.of()),
                        Map.of("flow", "edit-exam", "presets", Map.of("examId", exam)),
                        Map.of("flow", "take-exam", "presets", Map.of("examId", exam)),
                        Map.of("flow", "edit-rubric", "presets", Map.of()),
                        Map.of("flow", "mark-answer", "presets", Map.of()),
                        Map.of("flow", "practice-space-student", "presets", Map.of("practiceSpaceId", space)))
                .forEach(flow -> {
                    Map<String, Object> body = new LinkedHashMap<>(flow);
                    body.put("actor", actor);
                    body.put("returnUrl", "https://example.com/back?a=b");
                    Answer answer = caller.post("/embed-sessions", body);
                    if (answer.status() == 201) {
                        sessions.add(answer.id());
                    }
                });
        Answer export = caller.post("/exams/" + exam + "/export/qti3-zip", "").hasStatus(200);
        String link = export.json().text("url");
        JsonObject workspace = caller.get("/__admin/examplary/state").json();
        names.put("userId", List.of(actor));
        names.put("actor", List.of(actor));
        names.put("studentId", List.of(actor));
        names.put("examId", List.of(exam));
        names.put("practiceSpaceId", List.of(space));
        names.put("resource", List.of(exam, space));
        names.put("embedSessionId", sessions);
        names.put("sessionId", sessions);
        // Exports have tokens too; whichever is meant, the other one is a wrong one.
        List<String> tokens = new ArrayList<>(
                sessions.stream().map(id -> id.replaceFirst("^[a-z]+_", "")).toList());
        tokens.add(link.substring(link.lastIndexOf('/') + 1));
        names.put("token", tokens);
        names.put("questionId", List.of(question.text("id")));
        names.put("id", List.of(question.text("id"), exam));
        names.put("sourceMaterialId", material());
        names.put("workspaceId", List.of(workspace.object("workspace").text("id")));
        names.put("exchangeId", List.of("1", "3"));
        names.put("faultId", List.of("fault_1"));
        names.put("scriptRunId", List.of("script_1"));
        names.put("stubId", List.of("6f5f8b1e-0f5a-4f0e-9a51-2f1f6a9f2f3b"));
        names.put("schema", List.of("exam/exam", "error"));
    }

    private List<String> material() {
        Answer answer = caller.post("/source-materials", Map.of("url", "https://example.com/notes.pdf"));
        return answer.status() == 201 ? List.of(answer.id()) : List.of("source_1");
    }

    /** Every id in it that means this workspace and no other. */
    Set<String> ids() {
        return names.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.length() > 20 && !name.contains("-"))
                .collect(Collectors.toSet());
    }

    /** What stands for a name. */
    List<String> named(String name) {
        return names.getOrDefault(name, List.of());
    }

    Caller caller() {
        return caller;
    }

    String key() {
        return caller.key();
    }

    /** Fills the parameters of a path. */
    String filled(String path, Chance chance) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', at)) {
            int close = path.indexOf('}', open);
            String name = path.substring(open + 1, close);
            filled.append(path, at, open).append(chance.of(names.getOrDefault(name, List.of("x_1"))));
            at = close + 1;
        }
        return filled.append(path.substring(at)).toString();
    }

    /** Has a body name what there is. */
    Object filled(Object body, Chance chance) {
        Object copy = JsonTree.copy(body);
        for (Object container : JsonTree.containers(copy)) {
            if (container instanceof Map<?, ?>) {
                @SuppressWarnings("unchecked")
                Map<String, Object> members = (Map<String, Object>) container;
                members.replaceAll(
                        (name, value) -> value instanceof String && names.containsKey(name) && !chance.oneIn(6)
                                ? chance.of(names.get(name))
                                : value);
            }
        }
        return copy;
    }
}

package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges what a script hands to the platform as the platform's requests are judged. */
final class PlatformParts {

    private static final String ANY_USER = "user_00000000000000";

    private final Mapping script;
    private final Judgement judgement;

    PlatformParts(Mapping script, Problems problems) {
        this.script = script;
        this.judgement = new Judgement(script, problems);
    }

    void judge() {
        JsonNode given = Trees.json(script).path("given");
        given.path("users")
                .forEachEntry((name, user) -> judgement.part("user/create", "/given/users/" + escaped(name), user));
        part("exam/create", "/given/exam", given.path("exam"), List.of("role", "generate"));
        part("practice-space/create", "/given/space", given.path("space"), List.of("role"));
        given.path("exams")
                .forEachEntry((name, exam) ->
                        part("exam/create", "/given/exams/" + escaped(name), exam, List.of("role", "generate")));
        given.path("spaces")
                .forEachEntry((name, space) ->
                        part("practice-space/create", "/given/spaces/" + escaped(name), space, List.of("role")));
        session("/given/session", given.path("session"), isRefused());
        steps("/steps", Trees.json(script).path("steps"));
        JsonNode students = Trees.json(script).path("students");
        for (int index = 0; index < students.size(); index++) {
            steps("/students/" + index + "/steps", students.get(index).path("steps"));
        }
    }

    private void part(String schema, String pointer, JsonNode part, List<String> ofScriptsAlone) {
        if (part instanceof ObjectNode object) {
            judgement.part(schema, pointer, object.deepCopy().remove(ofScriptsAlone));
        }
    }

    private void session(String pointer, JsonNode session, boolean isRefused) {
        if (session instanceof ObjectNode object) {
            ObjectNode request = object.deepCopy();
            request.remove("responses");
            request.put("actor", ANY_USER);
            judgement.part("embed-session/create", pointer, request);
            Optional<FlowRules> flow = object.path("flow").asStringOpt().flatMap(FlowRules::of);
            if (flow.isPresent() && object.path("presets") instanceof ObjectNode presets && !isRefused) {
                judgement.presets(flow.get().entry().presets(), pointer + "/presets", imagined(presets));
            }
        }
    }

    /** Whether the sessions are meant to be refused, perhaps for their presets. */
    private boolean isRefused() {
        return script.member("steps").map(Node::items).orElse(List.of()).stream()
                .anyMatch(step -> step.member("do")
                                .flatMap(Node::text)
                                .filter("create"::equals)
                                .isPresent()
                        && step.member("refused").isPresent());
    }

    /** Puts ids in the place of those that are not known yet. */
    private static ObjectNode imagined(ObjectNode presets) {
        ObjectNode imagined = presets.deepCopy();
        presets.forEachEntry((name, value) -> {
            String id = value.asString("")
                    .replaceAll("\\$\\{exams?(\\.[A-Za-z0-9_-]+)?\\.id\\}", "exam_00000000000000")
                    .replaceAll("\\$\\{spaces?(\\.[A-Za-z0-9_-]+)?\\.id\\}", "space_00000000000000");
            if (value.isString()) {
                imagined.put(name, id.startsWith("${users.") ? ANY_USER : id);
            }
        });
        return imagined;
    }

    private void steps(String pointer, JsonNode steps) {
        for (int index = 0; index < steps.size(); index++) {
            JsonNode step = steps.get(index);
            JsonNode with = step.path("with");
            String at = pointer + '/' + index + "/with";
            if (step.path("do").asString("").equals("create") && with.has("flow")) {
                session(at, with, step.has("refused"));
            }
            for (String question : List.of("add", "write")) {
                if (step.path("do").asString("").equals("edit")
                        && with.path(question).isObject()) {
                    judgement.part("common/question-draft", at + '/' + question, with.path(question));
                }
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

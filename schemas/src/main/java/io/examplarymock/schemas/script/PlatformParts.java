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
        session(given.path("session"));
        questions("/steps", Trees.json(script).path("steps"));
        JsonNode students = Trees.json(script).path("students");
        for (int index = 0; index < students.size(); index++) {
            questions("/students/" + index + "/steps", students.get(index).path("steps"));
        }
    }

    private void part(String schema, String pointer, JsonNode part, List<String> ofScriptsAlone) {
        if (part instanceof ObjectNode object) {
            judgement.part(schema, pointer, object.deepCopy().remove(ofScriptsAlone));
        }
    }

    private void session(JsonNode session) {
        if (session instanceof ObjectNode object) {
            ObjectNode request = object.deepCopy();
            request.remove("responses");
            request.put("actor", ANY_USER);
            judgement.part("embed-session/create", "/given/session", request);
            Optional<FlowRules> flow = object.path("flow").asStringOpt().flatMap(FlowRules::of);
            if (flow.isPresent() && object.path("presets") instanceof ObjectNode presets && !isRefused()) {
                judgement.presets(flow.get().entry().presets(), "/given/session/presets", imagined(presets));
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
                    .replace("${exam.id}", "exam_00000000000000")
                    .replace("${space.id}", "space_00000000000000");
            if (value.isString()) {
                imagined.put(name, id.startsWith("${users.") ? ANY_USER : id);
            }
        });
        return imagined;
    }

    private void questions(String pointer, JsonNode steps) {
        for (int index = 0; index < steps.size(); index++) {
            JsonNode question = steps.get(index).path("with").path("add");
            if (steps.get(index).path("do").asString("").equals("edit") && question.isObject()) {
                judgement.part("common/question-draft", pointer + '/' + index + "/with/add", question);
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

package io.examplarymock.schemas.script;

import io.examplarymock.schemas.SchemaCatalog;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a step can be, by the schema. */
final class StepKinds {

    /** What goes with any step. */
    static final Set<String> BESIDE = Set.of("after", "at", "refused");

    /** Those that are done in a session. */
    static final Set<String> NEED_SESSION = Set.of(
            "create",
            "open",
            "start",
            "answer",
            "answer-all",
            "practise",
            "come-back",
            "reload",
            "hand-in",
            "complete",
            "cancel",
            "fail",
            "delete",
            "edit");

    private static final Pattern POINTER = Pattern.compile("(?:/students/[0-9]+)?/steps/[0-9]+");
    private static final JsonNode SCHEMA =
            SchemaCatalog.load().document(ScriptSchemas.SCRIPT).at("/$defs/step");

    private static final List<String> NAMES = SCHEMA.path("properties").propertyNames().stream()
            .filter(name -> !BESIDE.contains(name))
            .toList();

    private StepKinds() {}

    static List<String> names() {
        return NAMES;
    }

    /** Whether the name alone makes a step. */
    static boolean standsAlone(String name) {
        return SCHEMA.at("/then/enum")
                .valueStream()
                .anyMatch(allowed -> allowed.asString().equals(name));
    }

    /** Whether a JSON pointer into a script leads to a step. */
    static boolean isStep(String pointer) {
        return POINTER.matcher(pointer).matches();
    }
}

package io.examplarymock.harness.pacts.states;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a team's own names of provider states mean to the mock, from a file in YAML or JSON:
 *
 * <pre>{@code
 * there is a midterm:
 *   state: an exam exists
 *   params: {questions: "${number of questions}"}
 * }</pre>
 *
 * <p>A name may stand for a list of states. A parameter {@code ${…}} is copied from the pact's state. Names that are not in
 * the file are the mock's own.
 */
public final class StateNames {
    /** The schema of the file. */
    public static final String SCHEMA = "pact/states";

    private static final Pattern WHOLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, List<NamedState>> meanings;

    private StateNames(Map<String, List<NamedState>> meanings) {
        this.meanings = meanings;
    }

    /** No names but the mock's own. */
    public static StateNames own() {
        return new StateNames(Map.of());
    }

    /**
     * Reads a file.
     *
     * @throws WrongUsage if it cannot be read, or does not fit the schema; tells the first thing that is wrong
     */
    public static StateNames read(Path file) {
        Object document;
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new WrongUsage("cannot read the states file " + file + ": "
                    + (Files.exists(file) ? e.getMessage() : "there is no such file"));
        }
        try {
            document = Json.readYaml(text);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUsage("the states file " + file + " is neither YAML nor JSON: " + malformed.getMessage());
        }
        SchemaReport report = SchemaCatalog.load().validate(SCHEMA, Json.write(document));
        if (!report.isValid()) {
            throw new WrongUsage("the states file " + file + " is wrong: "
                    + report.violations().get(0).sentence());
        }
        Map<String, List<NamedState>> meanings = new LinkedHashMap<>();
        ((Map<?, ?>) document).forEach((name, meaning) -> meanings.put((String) name, steps(meaning)));
        return new StateNames(meanings);
    }

    /**
     * Returns what a pact's state means to the mock.
     *
     * @throws UnusableState if a parameter is to be copied that the pact's state does not have
     */
    public List<NamedState> meaningOf(NamedState state) {
        List<NamedState> steps = meanings.get(state.name());
        return steps == null
                ? List.of(state)
                : steps.stream().map(step -> filled(step, state)).toList();
    }

    private static List<NamedState> steps(Object meaning) {
        List<?> steps = meaning instanceof List<?> several ? several : List.of(meaning);
        return steps.stream()
                .map(step -> {
                    Map<String, Object> members = members(step);
                    return new NamedState((String) members.get("state"), members(members.get("params")));
                })
                .toList();
    }

    private static Map<String, Object> members(Object object) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put((String) name, value));
        }
        return members;
    }

    private static NamedState filled(NamedState step, NamedState state) {
        Map<String, Object> params = new LinkedHashMap<>();
        step.params()
                .forEach((name, value) -> params.put(name, value instanceof String text ? copied(text, state) : value));
        return new NamedState(step.name(), params);
    }

    /** A parameter that is nothing but {@code ${…}} keeps the type of what it copies. */
    private static Object copied(String text, NamedState state) {
        Matcher all = WHOLE.matcher(text);
        if (all.matches()) {
            return parameter(all.group(1), state);
        }
        return all.replaceAll(part -> Matcher.quoteReplacement(String.valueOf(parameter(part.group(1), state))));
    }

    private static Object parameter(String name, NamedState state) {
        Object value = state.params().get(name);
        if (value == null) {
            throw new UnusableState("the states file copies ${" + name + "} for \"" + state.name()
                    + "\", and the pact gives that state "
                    + (state.params().isEmpty()
                            ? "no parameters"
                            : "only " + String.join(", ", state.params().keySet())));
        }
        return value;
    }
}

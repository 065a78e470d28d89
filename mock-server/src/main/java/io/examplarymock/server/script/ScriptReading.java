package io.examplarymock.server.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads scripts in their resolved form: objects, arrays and plain values, without includes and variables, steps as objects
 * and durations as ISO 8601 writes them. What is wrong is collected, so that it can be told at once.
 */
public final class ScriptReading {
    /** So many students can play in one script. */
    static final int MOST_STUDENTS = 50_000;

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Span AT_ONCE = Span.of(Duration.ZERO);
    private static final Span HALF_A_MINUTE = Span.of(Duration.ofSeconds(30));
    private static final Share ALWAYS = Share.of(1);

    private final Reading root;
    private final GivenReading givens;
    private final StepReading steps;

    private ScriptReading(Wire wire, Reading root) {
        this.root = root;
        this.givens = new GivenReading(wire);
        this.steps = new StepReading(wire, givens);
    }

    /**
     * Reads a script.
     *
     * @throws BadScript with everything that is wrong
     */
    public static Script read(Map<String, Object> resolved, Wire wire) {
        List<ScriptProblem> problems = new ArrayList<>();
        Script script = new ScriptReading(wire, new Reading(resolved, "", problems)).script();
        problems.addAll(Placeholders.unknown(resolved));
        if (!problems.isEmpty()) {
            throw new BadScript(problems);
        }
        return script;
    }

    private Script script() {
        root.required("script", root.whole("script", 1, 1));
        String name = Placeholders.plain(root.required("name", root.text("name")));
        root.text("description");
        Long seed = root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        Instant start = root.instant("start");
        root.required("given", root.raw("given"));
        Given given = givens.given(root.object("given"));
        List<Cue> cues = steps.cues(root, "steps");
        List<Part> cast = root.objects("students").stream().map(this::part).toList();
        Expectation expected = root.has("expect") ? steps.expectation(root.object("expect")) : null;
        root.done();
        Script script = new Script(
                name,
                seed == null ? 1 : seed,
                start == null ? START : start,
                given,
                cast.isEmpty() ? List.of(single("student", null, AT_ONCE, null)) : cast,
                cues == null ? List.of() : cues,
                expected);
        if (given.session() == null && root.has("given")) {
            refuseNoSession(script);
        }
        if (script.cast().stream().mapToLong(Part::count).sum() > MOST_STUDENTS) {
            root.problem("students", "expected at most " + MOST_STUDENTS + " students in all");
        }
        return script;
    }

    /** Without a session for everybody, each says what it creates. */
    private void refuseNoSession(Script script) {
        boolean isMissing = script.cast().stream()
                .map(part -> part.cues() == null ? script.cues() : part.cues())
                .anyMatch(ScriptReading::lacksSession);
        if (isMissing) {
            root.object("given")
                    .problem(
                            null,
                            "\"session\" is missing, and not each student begins with a create that says its flow");
        }
    }

    private static boolean lacksSession(List<Cue> cues) {
        List<Step> steps = cues.stream()
                .map(Cue::step)
                .filter(step -> step instanceof Step.Create || Acting.needsSession(step))
                .toList();
        boolean begins = steps.isEmpty() || steps.get(0) instanceof Step.Create;
        return !begins || steps.stream().anyMatch(step -> step instanceof Step.Create create && create.terms() == null);
    }

    private Part part(Reading part) {
        Span begins = part.span("begins");
        List<Cue> own = steps.cues(part, "steps");
        Span speed = part.span("speed");
        Share correctness = part.share("correctness");
        Long count = part.whole("class", 1, MOST_STUDENTS);
        String name = part.text("name");
        String email = part.text("email");
        if (part.has("class") == part.has("name")) {
            part.problem(null, "a student has a name; several are a class: expected one of the two");
        }
        if (count != null && email != null) {
            part.problem("email", "the students of a class get e-mail addresses of their own");
        }
        part.done();
        return new Part(
                Placeholders.plain(name),
                Placeholders.plain(email),
                count == null ? 1 : count.intValue(),
                begins == null ? AT_ONCE : begins,
                speed == null ? HALF_A_MINUTE : speed,
                correctness == null ? ALWAYS : correctness,
                own);
    }

    private static Part single(String name, String email, Span begins, List<Cue> cues) {
        return new Part(name, email, 1, begins, HALF_A_MINUTE, ALWAYS, cues);
    }
}

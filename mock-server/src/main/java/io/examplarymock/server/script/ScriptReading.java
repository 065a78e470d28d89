package io.examplarymock.server.script;

import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.script.Given.GivenExam;
import io.examplarymock.server.script.Given.GivenUser;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    private static final String LOCAL = "http://localhost:3000";

    private final Wire wire;
    private final Reading root;
    private final StepReading steps;

    private ScriptReading(Wire wire, Reading root) {
        this.wire = wire;
        this.root = root;
        this.steps = new StepReading(wire);
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
        String name = root.required("name", root.text("name"));
        root.text("description");
        Long seed = root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        Instant start = root.instant("start");
        Given given = given(root.object("given"));
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
        if (script.cast().stream().mapToLong(Part::count).sum() > MOST_STUDENTS) {
            root.problem("students", "expected at most " + MOST_STUDENTS + " students in all");
        }
        return script;
    }

    private Given given(Reading given) {
        root.required("given", root.raw("given"));
        Map<String, GivenUser> users = new LinkedHashMap<>();
        Reading named = given.object("users");
        named.members().keySet().forEach(nickname -> users.put(nickname, user(nickname, named.object(nickname))));
        GivenExam exam = given.has("exam") ? exam(given.object("exam")) : null;
        Map<String, Object> space = null;
        String spaceRole = null;
        if (given.has("space")) {
            space = new LinkedHashMap<>(given.map("space"));
            spaceRole = role(given.object("space"));
            space.remove("role");
            space.putIfAbsent("name", "Practice space");
            judge("practice-space/create", space, given.pointer("space"));
        }
        if (root.has("given")) {
            given.required("session", given.raw("session"));
        }
        Given.Terms terms = terms(given.object("session"));
        given.done();
        return new Given(users, exam, space, spaceRole, terms);
    }

    private static GivenUser user(String nickname, Reading user) {
        String email = user.text("email");
        String name = user.text("name");
        String role = user.oneOf(
                "role",
                Arrays.stream(WorkspaceRole.values())
                        .map(WorkspaceRole::wireName)
                        .toList());
        user.done();
        return new GivenUser(
                email == null ? Cast.address(nickname) : email,
                name == null ? nickname : name,
                role == null ? WorkspaceRole.TEACHER : WorkspaceRole.named(role).orElseThrow());
    }

    private GivenExam exam(Reading exam) {
        Map<String, Object> body = new LinkedHashMap<>(exam.members());
        Map<String, Object> brief = exam.has("generate") ? exam.map("generate") : null;
        String role = role(exam);
        body.remove("generate");
        body.remove("role");
        body.putIfAbsent("name", "Exam");
        judge("exam/create", body, exam.pointer());
        if (brief != null) {
            if (exam.has("questions")) {
                exam.problem("questions", "an exam has questions, or generate says what they are made for");
            }
            Reading wishes = exam.object("generate");
            List.of("subject", "studentLevel", "language", "context").forEach(wishes::text);
            wishes.list("questionTypes");
            wishes.whole("intendedDuration", 1, 10_000);
            wishes.done();
        }
        return new GivenExam(body, brief, role);
    }

    private static String role(Reading resource) {
        String role = resource.oneOf(
                "role",
                Arrays.stream(ResourceRole.values()).map(ResourceRole::wireName).toList());
        return role == null ? ResourceRole.PARTICIPANT.wireName() : role;
    }

    private Given.Terms terms(Reading session) {
        List<String> flows = Flows.all().stream().map(Flow::slug).toList();
        String flow = session.oneOf("flow", flows);
        if (root.has("given") && root.object("given").has("session")) {
            session.required("flow", flow);
        }
        List<?> responses = session.list("responses");
        List<?> modes = responses == null ? List.of("post_message") : responses;
        modes.stream()
                .filter(mode -> !List.of("post_message", "return_url").contains(mode))
                .forEach(mode -> session.problem("responses", "expected post_message or return_url, found " + mode));
        String origin = session.text("allowedOrigin");
        String returnUrl = session.text("returnUrl");
        boolean said = responses == null && (origin != null || returnUrl != null);
        Given.Terms terms = new Given.Terms(
                flow == null ? "take-exam" : flow,
                session.map("presets"),
                session.map("theme"),
                session.map("metadata"),
                returnUrl == null && modes.contains("return_url") ? LOCAL + "/return" : returnUrl,
                origin == null && modes.contains("post_message") && !said ? LOCAL : origin);
        session.done();
        return terms;
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
                name,
                email,
                count == null ? 1 : count.intValue(),
                begins == null ? AT_ONCE : begins,
                speed == null ? HALF_A_MINUTE : speed,
                correctness == null ? ALWAYS : correctness,
                own);
    }

    private static Part single(String name, String email, Span begins, List<Cue> cues) {
        return new Part(name, email, 1, begins, HALF_A_MINUTE, ALWAYS, cues);
    }

    private void judge(String schema, Object value, String pointer) {
        wire.judge(schema, value)
                .forEach(problem ->
                        root.problems().add(new ScriptProblem(pointer + problem.pointer(), problem.message())));
    }
}

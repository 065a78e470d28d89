package io.examplarymock.server.script;

import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.script.Given.GivenExam;
import io.examplarymock.server.script.Given.GivenSpace;
import io.examplarymock.server.script.Given.GivenUser;
import io.examplarymock.server.script.Given.Terms;
import io.examplarymock.server.user.WorkspaceRole;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads the member {@code given} of scripts, and what sessions are created with. */
final class GivenReading {
    private static final String LOCAL = "http://localhost:3000";

    private final Wire wire;

    GivenReading(Wire wire) {
        this.wire = wire;
    }

    /** Reads what is there before anybody does anything. */
    Given given(Reading given) {
        Map<String, GivenUser> users = new LinkedHashMap<>();
        Reading named = given.object("users");
        named.members().keySet().forEach(nickname -> users.put(nickname, user(nickname, named.object(nickname))));
        Map<String, GivenExam> exams = new LinkedHashMap<>();
        each(given, Given.MAIN_EXAM, (placeholder, exam) -> exams.put(placeholder, exam(exam)));
        Map<String, GivenSpace> spaces = new LinkedHashMap<>();
        each(given, Given.MAIN_SPACE, (placeholder, space) -> spaces.put(placeholder, space(space)));
        Terms terms = given.has("session") ? terms(given.object("session")) : null;
        given.done();
        return new Given(users, exams, spaces, terms);
    }

    /** Reads the one that is given under this name, and those that are given by nicknames under its plural. */
    private static void each(Reading given, String name, BiConsumer<String, Reading> reader) {
        if (given.has(name)) {
            reader.accept(name, given.object(name));
        }
        Reading named = given.object(name + 's');
        named.members().keySet().forEach(nickname -> reader.accept(name + "s." + nickname, named.object(nickname)));
    }

    private GivenSpace space(Reading space) {
        Map<String, Object> body = new LinkedHashMap<>(space.members());
        String role = role(space);
        body.remove("role");
        body.putIfAbsent("name", "Practice space");
        judge("practice-space/create", body, space);
        return new GivenSpace(body, role);
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
                email == null ? Cast.address(nickname) : Placeholders.plain(email),
                name == null ? nickname : Placeholders.plain(name),
                role == null ? WorkspaceRole.TEACHER : WorkspaceRole.named(role).orElseThrow());
    }

    private GivenExam exam(Reading exam) {
        Map<String, Object> body = new LinkedHashMap<>(exam.members());
        Map<String, Object> brief = exam.has("generate") ? exam.map("generate") : null;
        String role = role(exam);
        body.remove("generate");
        body.remove("role");
        body.putIfAbsent("name", "Exam");
        judge("exam/create", body, exam);
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

    /** Reads what a session is created with. */
    Given.Terms terms(Reading session) {
        List<String> flows = Flows.all().stream().map(Flow::slug).toList();
        String flow = session.oneOf("flow", flows);
        session.required("flow", flow);
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

    private void judge(String schema, Object value, Reading part) {
        wire.judge(schema, value)
                .forEach(problem ->
                        part.problems().add(new ScriptProblem(part.pointer() + problem.pointer(), problem.message())));
    }
}

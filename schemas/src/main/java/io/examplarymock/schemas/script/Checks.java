package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges a whole script, in the form of a player, by what no schema can say. */
final class Checks {

    /** As many as the schema allows in one class, and a player takes. */
    private static final long MOST_STUDENTS = 50_000;

    private final Mapping script;
    private final Problems problems;
    private final Optional<Node> session;
    private final Terms terms;

    Checks(Mapping script, Problems problems) {
        this.script = script;
        this.problems = problems;
        this.session = script.member("given").flatMap(given -> given.member("session"));
        this.terms = Terms.of(session, script);
    }

    void judge() {
        terms.flow().ifPresent(rules -> new SessionCheck(terms.session(), rules, problems).judge());
        List<Node> students = script.member("students").map(Node::items).orElse(List.of());
        names(students);
        size(students);
        List<Node> steps = script.member("steps").map(Node::items).orElse(List.of());
        judge(steps);
        students.forEach(student -> student.member("steps").ifPresent(own -> judge(own.items())));
        Terms last = hasOtherSessions(steps, students) ? Terms.of(Optional.empty(), script) : terms;
        script.member("expect")
                .ifPresent(expected ->
                        new ExpectationCheck(last.flow().orElse(null), last.session(), problems).judge(expected));
        if (steps.isEmpty()
                && students.stream().anyMatch(student -> student.member("steps").isEmpty())) {
            problems.add(
                    script.member("steps").map(Node::place).orElse(script.place()),
                    "there is nothing to do: \"steps\" is missing or empty");
        }
    }

    private void judge(List<Node> steps) {
        if (session.isEmpty() && script.member("given").isPresent()) {
            beginning(steps);
        }
        new StepCheck(terms, script, problems).judge(steps);
    }

    /** Without a session for everybody, each says what it creates. */
    private void beginning(List<Node> steps) {
        Stream<Node> first = steps.stream()
                .filter(step -> StepKinds.NEED_SESSION.contains(kind(step)))
                .limit(1);
        Stream.concat(first, steps.stream().filter(step -> kind(step).equals("create")))
                .filter(step -> !saysFlow(step) && !changesSession(step))
                .forEach(step -> problems.add(
                        step.place(),
                        "there is no session for this step: write given.session, or begin with create: {flow: …}"));
    }

    private static boolean saysFlow(Node step) {
        return kind(step).equals("create")
                && step.member("with").flatMap(with -> with.member("flow")).isPresent();
    }

    /** A step create that changes what is not there; this is said elsewhere. */
    private static boolean changesSession(Node step) {
        return kind(step).equals("create")
                && step.member("with").filter(Mapping.class::isInstance).stream()
                        .anyMatch(with -> !((Mapping) with).names().isEmpty());
    }

    private static String kind(Node step) {
        return step.member("do").flatMap(Node::text).orElse("");
    }

    /** What is expected at the end of everybody is then judged by the player alone. */
    private static boolean hasOtherSessions(List<Node> steps, List<Node> students) {
        return Stream.concat(
                        steps.stream(),
                        students.stream()
                                .flatMap(student -> student.member("steps").map(Node::items).stream()
                                        .flatMap(List::stream)))
                .anyMatch(Checks::saysFlow);
    }

    private void size(List<Node> students) {
        long all = students.stream()
                .mapToLong(
                        student -> student.member("class").flatMap(Node::number).orElse(1L))
                .sum();
        boolean isOneClass = students.stream()
                .anyMatch(
                        student -> student.member("class").flatMap(Node::number).orElse(1L) > MOST_STUDENTS);
        if (all > MOST_STUDENTS && !isOneClass) {
            problems.add(
                    script.member("students").orElseThrow().place(),
                    "a script has at most " + MOST_STUDENTS + " students, but these are " + all);
        }
    }

    private void names(List<Node> students) {
        Map<String, Place> seen = new HashMap<>();
        students.forEach(student -> student.member("name")
                .ifPresent(name -> name.text().ifPresent(text -> {
                    Place earlier = seen.putIfAbsent(text, name.place());
                    if (earlier != null) {
                        problems.add(
                                name.place(),
                                "two students are named \"" + text + "\", the first in line " + earlier.line());
                    }
                })));
    }
}

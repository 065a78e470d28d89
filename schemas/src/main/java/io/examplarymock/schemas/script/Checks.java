package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a whole script, in the form of a player, by what no schema can say. */
final class Checks {

    private final Mapping script;
    private final Problems problems;
    private final Mapping session;
    private final Optional<FlowRules> flow;
    private final Optional<Node> exam;

    Checks(Mapping script, Problems problems) {
        this.script = script;
        this.problems = problems;
        this.session = script.member("given")
                .flatMap(given -> given.member("session"))
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(Mapping.empty(script.place()));
        this.flow = session.member("flow").flatMap(Node::text).flatMap(FlowRules::of);
        this.exam = script.member("given")
                .flatMap(given -> given.member("exam"))
                .filter(ignored -> session.member("presets")
                        .flatMap(presets -> presets.member("examId"))
                        .flatMap(Node::text)
                        .filter("${exam.id}"::equals)
                        .isPresent());
    }

    void judge() {
        flow.ifPresent(rules -> new SessionCheck(session, rules, problems).judge());
        List<Node> students = script.member("students").map(Node::items).orElse(List.of());
        names(students);
        List<Node> steps = script.member("steps").map(Node::items).orElse(List.of());
        judge(steps);
        students.forEach(student -> student.member("steps").ifPresent(own -> judge(own.items())));
        script.member("expect").ifPresent(expectations()::judge);
        if (steps.isEmpty()
                && students.stream().anyMatch(student -> student.member("steps").isEmpty())) {
            problems.add(
                    script.member("steps").map(Node::place).orElse(script.place()),
                    "there is nothing to do: \"steps\" is missing or empty");
        }
    }

    private void judge(List<Node> steps) {
        new StepCheck(flow, exam, expectations(), problems).judge(steps);
    }

    private ExpectationCheck expectations() {
        return new ExpectationCheck(flow.orElse(null), session, problems);
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

package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Scalar;
import io.examplarymock.schemas.script.Node.Sequence;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Brings a script into the form that a player takes: defaults are written out, shorthands in full. What has the wrong
 * shape stays as it is; the schema has said so.
 */
final class Resolution {

    private static final List<String> ORDER =
            List.of("script", "name", "description", "seed", "start", "given", "students", "steps", "expect");

    private final Notation notation;
    private final Problems problems;
    private final Expectations expectations;

    Resolution(Problems problems) {
        this.problems = problems;
        this.notation = new Notation(problems);
        this.expectations = new Expectations(notation, problems);
    }

    Mapping of(Mapping script) {
        Place place = script.place();
        Node named = script.member("given").map(given -> named(given, script)).orElse(Mapping.empty(place));
        StepForm steps = new StepForm(notation, expectations, new CreateForm(named, problems), problems);
        Mapping whole = script.withDefault("seed", Scalar.of(place, (Object) 1L))
                .withDefault("start", Scalar.of(place, "2026-01-05T09:00:00Z"))
                .withDefault("students", new Sequence(place, List.of(oneStudent(place))))
                .withDefault("steps", new Sequence(place, List.of()))
                .changed("start", notation::instant)
                .changed("given", given -> withSession(named))
                .changed("students", students -> each(students, student -> student(student, steps)))
                .changed("steps", list -> each(list, steps::of))
                .changed("expect", expectations::of);
        Mapping ordered = Mapping.empty(place);
        for (String name : ORDER) {
            if (whole.has(name)) {
                ordered = ordered.with(
                        name,
                        whole.members().get(name).key(),
                        whole.members().get(name).value());
            }
        }
        return ordered;
    }

    private static Mapping oneStudent(Place place) {
        return Mapping.empty(place).with("name", place, Scalar.of(place, "student"));
    }

    private static Node each(Node list, UnaryOperator<Node> change) {
        return list instanceof Sequence sequence ? sequence.map(change) : list;
    }

    private static Node named(Node given, Mapping script) {
        if (!(given instanceof Mapping mapping)) {
            return given;
        }
        String name = script.member("name")
                .flatMap(Node::text)
                .filter(text -> !text.isEmpty())
                .orElse("unnamed");
        return mapping.changed("users", GivenForm::users)
                .changed("exam", exam -> GivenForm.named(exam, name))
                .changed("exams", GivenForm::nicknamed)
                .changed("space", space -> GivenForm.named(space, name))
                .changed("spaces", GivenForm::nicknamed);
    }

    private static Node withSession(Node named) {
        return named instanceof Mapping given
                ? given.changed("session", session -> GivenForm.session(session, given))
                : named;
    }

    private Node student(Node student, StepForm steps) {
        return student instanceof Mapping mapping
                ? mapping.withDefault("begins", Scalar.of(mapping.place(), "0s"))
                        .changed("begins", notation::durations)
                        .changed("speed", notation::durations)
                        .changed("correctness", notation::shares)
                        .changed("steps", list -> each(list, steps::of))
                : student;
    }
}

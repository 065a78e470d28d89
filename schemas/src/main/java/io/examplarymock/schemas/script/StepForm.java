package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Scalar;
import io.examplarymock.schemas.script.Node.Sequence;
import java.util.List;
import java.util.stream.Collectors;

/** Writes steps in full: what is done, with which parameters, and when. */
final class StepForm {

    private final Notation notation;
    private final Expectations expectations;
    private final CreateForm sessions;
    private final Problems problems;

    StepForm(Notation notation, Expectations expectations, CreateForm sessions, Problems problems) {
        this.notation = notation;
        this.expectations = expectations;
        this.sessions = sessions;
        this.problems = problems;
    }

    Node of(Node written) {
        if (written.text().isPresent()) {
            Place place = written.place();
            return step(place, place, written.text().get(), new Scalar(place, null, ""));
        }
        if (!(written instanceof Mapping mapping)) {
            return written;
        }
        if (StepKinds.BESIDE.containsAll(mapping.names())) {
            problems.add(written.place(), none(mapping));
        }
        List<String> kinds =
                mapping.names().stream().filter(StepKinds.names()::contains).toList();
        if (kinds.size() > 1) {
            problems.add(written.place(), several(kinds));
        }
        if (kinds.size() != 1) {
            return written;
        }
        Node.Member member = mapping.members().get(kinds.get(0));
        Mapping step = step(written.place(), member.key(), kinds.get(0), member.value());
        for (String beside : List.of("after", "at", "refused")) {
            if (mapping.has(beside)) {
                Node.Member timing = mapping.members().get(beside);
                step = step.with(
                        beside,
                        timing.key(),
                        beside.equals("refused") ? timing.value() : notation.duration(timing.value()));
            }
        }
        return step;
    }

    private static String none(Mapping step) {
        String there = step.names().isEmpty() ? "nothing" : "only " + String.join(" and ", step.names());
        return "a step says what is done, such as open or answer, but here is " + there;
    }

    private static String several(List<String> kinds) {
        return "a step does one thing, but here are "
                + kinds.stream().map(kind -> '"' + kind + '"').collect(Collectors.joining(" and "))
                + "; write each as a step of its own";
    }

    private Mapping step(Place place, Place key, String kind, Node parameters) {
        return Mapping.empty(place)
                .with("do", key, Scalar.of(key, kind))
                .with("with", key, with(kind, GivenForm.orEmpty(parameters), key));
    }

    private Node with(String kind, Node written, Place key) {
        return switch (kind) {
            case "wait" -> Mapping.empty(key).with("for", written.place(), notation.duration(written));
            case "wait-until" -> Mapping.empty(key).with("until", written.place(), notation.instant(written));
            case "expect" -> expectations.of(written);
            default -> written instanceof Mapping mapping ? with(kind, mapping) : written;
        };
    }

    private Node with(String kind, Mapping written) {
        return switch (kind) {
            case "create" -> sessions.of(written);
            case "answer" -> written.changed("value", StepForm::asText);
            case "practise" -> answering(written.withDefault("questions", Scalar.of(written.place(), (Object) 1L)));
            case "answer-all" -> answering(written);
            case "trouble" -> trouble(written);
            case "edit" -> edit(written);
            default -> written;
        };
    }

    private Mapping trouble(Mapping written) {
        one(written, "trouble", List.of("error", "delay", "connection", "rate-limit"));
        return written.changed("delay", notation::duration)
                .changed("for", notation::duration)
                .changed(
                        "rate-limit",
                        limit -> GivenForm.orEmpty(limit) instanceof Mapping mapping
                                ? mapping.changed("retry-after", notation::duration)
                                : limit);
    }

    private Mapping edit(Mapping written) {
        one(written, "edit", List.of("rename", "question", "add", "remove", "move"));
        boolean isWritten = written.has("write");
        together(written, "question", isWritten ? "write" : "title");
        if (isWritten && written.has("title")) {
            problems.add(written.members().get("title").key(), "\"write\" says the whole question, with its title");
        }
        together(written, "move", "to");
        return written;
    }

    private Mapping answering(Mapping written) {
        return written.changed("speed", notation::durations).changed("correctness", notation::shares);
    }

    private void one(Mapping written, String step, List<String> choice) {
        List<String> chosen = choice.stream().filter(written::has).toList();
        if (chosen.size() != 1 && !written.names().isEmpty()) {
            problems.add(
                    written.place(),
                    "the step \"" + step + "\" needs one of " + String.join(", ", choice) + ", but here "
                            + (chosen.isEmpty() ? "is none" : "are " + String.join(" and ", chosen)));
        }
    }

    private void together(Mapping written, String one, String other) {
        if (written.has(one) != written.has(other)) {
            String there = written.has(one) ? one : other;
            problems.add(
                    written.members().get(there).key(),
                    "\"" + there + "\" needs \"" + (there.equals(one) ? other : one) + '"'
                            + (other.equals("title") && there.equals(one) ? " or \"write\"" : "") + " beside it");
        }
    }

    /** What somebody enters is text, as it was written. */
    private static Node asText(Node value) {
        if (value instanceof Sequence sequence) {
            return sequence.map(StepForm::asText);
        }
        return value instanceof Scalar scalar && scalar.value() != null
                ? Scalar.of(scalar.place(), scalar.raw())
                : value;
    }
}

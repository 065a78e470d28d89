package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Judges the steps of one student, one after the other, by what is known without playing them. */
final class StepCheck {

    private final Terms general;
    private final Mapping script;
    private final Problems problems;
    private Optional<FlowRules> flow;
    private Optional<Node> exam;
    private ExpectationCheck expectations;
    private OptionalLong questions;

    /** How late it is at least, counted from the student's beginning. */
    private Duration earliest = Duration.ZERO;

    /**
     * Makes a check.
     *
     * @param terms of the sessions that say nothing else
     */
    StepCheck(Terms terms, Mapping script, Problems problems) {
        this.general = terms;
        this.script = script;
        this.problems = problems;
        enter(terms);
    }

    /** From here on, the steps are those of such a session. */
    private void enter(Terms terms) {
        flow = terms.flow();
        exam = terms.exam();
        expectations = new ExpectationCheck(flow.orElse(null), terms.session(), problems);
        questions = exam.flatMap(all -> all.member("questions"))
                .map(list -> OptionalLong.of(list.items().size()))
                .orElse(OptionalLong.empty());
    }

    void judge(List<Node> steps) {
        steps.forEach(step -> {
            Optional<String> kind = step.member("do").flatMap(Node::text);
            if (kind.isPresent() && step instanceof Mapping mapping) {
                judge(mapping, kind.get());
            }
        });
    }

    private void judge(Mapping step, String kind) {
        time(step);
        Node with = step.member("with").orElseThrow();
        if (!step.has("refused")) {
            flow.ifPresent(rules -> deed(rules, kind, step));
            numbers(kind, with);
        }
        switch (kind) {
            case "create" -> create(with, step.has("refused"));
            case "expect" -> expectations.judge(with);
            case "wait" -> with.member("for").flatMap(Notation::parsed).ifPresent(this::pass);
            case "wait-until" -> limit(with);
            case "edit" -> grow(with);
            default -> {}
        }
    }

    private void create(Node with, boolean isRefused) {
        boolean isOther = with.member("flow").isPresent();
        Terms terms = isOther ? Terms.of(Optional.of(with), script) : general;
        if (isOther && !isRefused) {
            terms.flow().ifPresent(rules -> new SessionCheck(terms.session(), rules, problems).judge());
        }
        enter(terms);
    }

    private void time(Mapping step) {
        step.member("after").flatMap(Notation::parsed).ifPresent(this::pass);
        Optional<Duration> at = step.member("at").flatMap(Notation::parsed);
        if (at.isEmpty()) {
            return;
        }
        if (at.get().compareTo(earliest) < 0) {
            problems.add(
                    step.member("at").orElseThrow().place(),
                    "this step is at " + Wording.of(at.get()) + ", but the one before it is not over before "
                            + Wording.of(earliest));
        } else {
            earliest = at.get();
        }
    }

    private void pass(Duration time) {
        earliest = earliest.plus(time);
    }

    private void deed(FlowRules rules, String kind, Mapping step) {
        if (StepKinds.names().contains(kind) && !rules.has(kind)) {
            Optional<String> nearest = rules.nearest(kind);
            String otherwise = nearest.isPresent() ? "" : "; it has " + String.join(", ", rules.ownSteps());
            problems.add(
                    step.members().get("do").key(),
                    "the flow " + rules.name() + " has no step \"" + kind + '"' + otherwise,
                    nearest);
        }
    }

    private void numbers(String kind, Node with) {
        switch (kind) {
            case "answer" -> number(with, "question");
            case "answer-all" -> number(with, "from");
            case "edit" -> List.of("question", "remove", "move", "to").forEach(member -> number(with, member));
            default -> {}
        }
    }

    private void number(Node with, String member) {
        with.member(member)
                .filter(node -> node.number()
                        .filter(number -> questions.isPresent() && number > questions.getAsLong())
                        .isPresent())
                .ifPresent(node -> problems.add(
                        node.place(),
                        "there is no question " + node.number().orElseThrow() + "; the exam has "
                                + Wording.counted(questions.getAsLong(), "question")));
    }

    /** Other students may remove questions, so that only the greatest number there can be is sure. */
    private void grow(Node with) {
        if (with.member("add").isPresent() && questions.isPresent()) {
            questions = OptionalLong.of(questions.getAsLong() + 1);
        }
    }

    private void limit(Node with) {
        Optional<Node> until = with.member("until");
        if (until.flatMap(Node::text).filter("time-limit"::equals).isEmpty() || flow.isEmpty()) {
            return;
        }
        Place place = until.get().place();
        if (!flow.get().takesExam()) {
            problems.add(place, "the flow " + flow.get().name() + " has no time limit; there is expiry");
        } else if (exam.filter(all -> all.member("generate").isEmpty()
                        && all.member("intendedDuration").isEmpty())
                .isPresent()) {
            problems.add(place, "the exam has no time limit; give it an intendedDuration, in minutes");
        }
    }
}

package io.examplarymock.server.script;

import io.examplarymock.server.session.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads steps in their resolved form: {@code {"do": …, "with": {…}, "after"|"at": …, "refused": …}}. */
final class StepReading {
    /** A page tries for as long as it takes; a script says how often at most. */
    private static final int MOST_TIMES = 1000;

    private static final int MOST_QUESTIONS = 10_000;
    private static final List<String> WORDS = List.of(
            "create",
            "open",
            "start",
            "answer",
            "answer-all",
            "practise",
            "leave",
            "come-back",
            "reload",
            "hand-in",
            "complete",
            "cancel",
            "fail",
            "delete",
            "edit",
            "wait",
            "wait-until",
            "trouble",
            "expect");

    private final ExpectationReading expectations;
    private final GivenReading sessions;

    StepReading(Wire wire, GivenReading sessions) {
        this.expectations = new ExpectationReading(wire);
        this.sessions = sessions;
    }

    Expectation expectation(Reading expected) {
        return expectations.read(expected);
    }

    /** Returns the cues under this member, or {@code null} if it is absent. */
    List<Cue> cues(Reading parent, String name) {
        if (!parent.has(name)) {
            return null;
        }
        List<Cue> cues = new ArrayList<>();
        parent.objects(name).forEach(line -> cues.add(cue(line, cues.size() + 1)));
        return List.copyOf(cues);
    }

    private Cue cue(Reading line, int number) {
        String word = line.required("do", line.oneOf("do", WORDS));
        Duration after = line.duration("after");
        Duration at = line.duration("at");
        if (after != null && at != null) {
            line.problem("at", "a step comes after the one before or at a time, not both");
        }
        Object refused = line.raw("refused");
        if (refused != null && !(refused instanceof String) && !Boolean.TRUE.equals(refused)) {
            line.refuse("refused", "true, or what the refusal says");
        }
        Reading with = parameters(line, word);
        Step step = word == null ? new Step.Leave() : step(word, with);
        if (word != null) {
            with.done();
        }
        line.done();
        String refusal = refused == null ? null : refused instanceof String text ? text : "";
        if (refusal != null && !step.calls()) {
            line.problem("refused", "nothing refuses " + word);
        }
        return new Cue(number, word, after == null ? Duration.ZERO : after, at, refusal, step);
    }

    /** What a step says about itself; the steps that wait may say it as a bare text. */
    private static Reading parameters(Reading line, String word) {
        return line.raw("with") instanceof String bare && word != null && word.startsWith("wait")
                ? new Reading(
                        Map.of(word.equals("wait") ? "for" : "until", bare), line.pointer("with"), line.problems())
                : line.object("with");
    }

    private Step step(String word, Reading with) {
        return switch (word) {
            case "create" -> new Step.Create(with.members().isEmpty() ? null : sessions.terms(with));
            case "open", "come-back", "reload" -> new Step.Open();
            case "leave" -> new Step.Leave();
            case "start", "hand-in", "cancel", "fail" ->
                new Step.Act(Action.named(word).orElseThrow(), null);
            case "complete" -> new Step.Act(Action.COMPLETE, with.has("outputs") ? with.map("outputs") : null);
            case "answer" -> answer(with);
            case "answer-all" -> {
                Long from = with.whole("from", 1, MOST_QUESTIONS);
                yield new Step.AnswerAll(
                        with.span("speed"), with.share("correctness"), from == null ? null : (Integer) from.intValue());
            }
            case "practise" ->
                new Step.Practise(
                        with.whole("questions", 1, MOST_QUESTIONS, 1), with.span("speed"), with.share("correctness"));
            case "delete" -> new Step.Delete();
            case "edit" -> new Step.Edit(revision(with));
            case "wait" -> {
                Duration time = with.required("for", with.duration("for"));
                yield new Step.Wait(time == null ? Duration.ZERO : time);
            }
            case "wait-until" -> until(with);
            case "trouble" -> trouble(with);
            case "expect" -> new Step.Expect(expectations.read(with));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Step answer(Reading with) {
        Object question = question(with, "question");
        Object value = with.raw("value");
        Boolean correct = with.bool("correct");
        if (value == null && correct == null) {
            with.problem(null, "an answer has a value, or correct says whether the player gives a right one");
        }
        return new Step.Answer(question, value, correct);
    }

    /** An id, or a number from 1. */
    private static Object question(Reading with, String name) {
        return with.raw(name) instanceof String id ? id : with.whole(name, 1, MOST_QUESTIONS);
    }

    private static Step until(Reading with) {
        String moment = with.required("until", with.text("until"));
        if (moment == null || moment.equals("time-limit")) {
            return new Step.WaitUntil(Step.Moment.TIME_LIMIT, null);
        }
        return moment.equals("expiry")
                ? new Step.WaitUntil(Step.Moment.EXPIRY, null)
                : new Step.WaitUntil(Step.Moment.INSTANT, with.instant("until"));
    }

    private static Step.Trouble trouble(Reading with) {
        Mishap mishap = new Mishap.Slow(Duration.ZERO);
        int found = 0;
        if (with.has("error")) {
            found++;
            mishap = new Mishap.Failure(with.whole("error", 400, 599, 500));
        }
        if (with.has("delay")) {
            found++;
            mishap = new Mishap.Slow(orSecond(with.duration("delay")));
        }
        if (with.has("connection")) {
            found++;
            with.oneOf("connection", List.of("lost"));
            mishap = new Mishap.Lost(orSecond(with.duration("for")));
        }
        if (with.has("rate-limit")) {
            found++;
            Reading limit = with.object("rate-limit");
            mishap = new Mishap.RateLimit(orSecond(limit.duration("retry-after")));
            limit.done();
        }
        if (found != 1) {
            with.problem(null, "expected one of error, delay, connection and rate-limit");
        }
        return new Step.Trouble(mishap, with.whole("times", 1, MOST_TIMES, 1));
    }

    private static Revision revision(Reading with) {
        List<String> said = List.of("rename", "question", "add", "remove", "move").stream()
                .filter(with::has)
                .toList();
        if (said.size() != 1) {
            with.problem(null, "expected one of rename, question, add, remove and move");
            with.members().keySet().forEach(with::has);
            return new Revision.Rename("");
        }
        return switch (said.get(0)) {
            case "rename" -> {
                String name = with.text("rename");
                if (name != null && name.isBlank()) {
                    with.problem("rename", "an exam needs a name");
                }
                yield new Revision.Rename(name);
            }
            case "question" -> {
                if (with.has("write")) {
                    yield new Revision.Replace(question(with, "question"), with.map("write"));
                }
                Map<String, Object> members = Reading.textKeys(with.members());
                members.remove("question");
                members.keySet().forEach(with::has);
                yield new Revision.Rewrite(question(with, "question"), members);
            }
            case "add" -> new Revision.Add(with.map("add"));
            case "remove" -> new Revision.Remove(question(with, "remove"));
            default ->
                new Revision.Move(question(with, "move"), with.required("to", with.whole("to", 1, MOST_QUESTIONS, 1)));
        };
    }

    private static Duration orSecond(Duration read) {
        return read == null ? Duration.ofSeconds(1) : read;
    }
}

package io.examplarymock.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a play of a script went.
 *
 * @param id names the play for its transcript
 * @param name of the script
 * @param passed whether all went as the script says
 * @param students how many played
 * @param failureCount how often something was not as the script says
 * @param failures the first hundred of these
 * @param ended what the virtual clock showed last
 * @param apiKey opens the workspace in which the script was played, if that was kept
 * @since 0.1.0
 */
public record ScriptRun(
        String id,
        String name,
        boolean passed,
        long students,
        long failureCount,
        List<Failure> failures,
        Instant ended,
        Optional<String> apiKey) {

    public ScriptRun {
        failures = List.copyOf(failures);
    }

    /**
     * Something that was not as the script says.
     *
     * @param step number of the step, counted from 1; empty at the end
     * @param what was looked at, for example {@code outputs/examId}
     * @param expected a JSON value: texts, numbers, booleans, lists and maps; may be {@code null}
     * @param seen likewise
     */
    public record Failure(
            Instant at, String student, Optional<Integer> step, String what, Object expected, Object seen) {}

    static ScriptRun read(JsonObject answer) {
        return new ScriptRun(
                answer.text("id"),
                answer.text("name"),
                answer.optionalBool("passed").orElse(false),
                answer.number("students"),
                answer.number("failureCount"),
                answer.objects("failures").stream()
                        .map(failure -> new Failure(
                                failure.instant("at"),
                                failure.text("student"),
                                failure.optionalNumber("step"),
                                failure.text("what"),
                                failure.members().get("expected"),
                                failure.members().get("seen")))
                        .toList(),
                answer.instant("ended"),
                answer.object("workspace").optionalText("apiKey"));
    }
}

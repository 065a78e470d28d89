package io.examplarymock.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a script is that is played step by step.
 *
 * @param now what the virtual clock shows
 * @param next when a student has a turn next
 * @param handedOut what somebody else has to do before the play goes on
 * @param outcome how the play went, once it has ended
 * @since 0.1.0
 */
public record ScriptProgress(
        Instant now, Optional<Instant> next, Optional<HandedOut> handedOut, Optional<ScriptRun> outcome) {
    /** Whether the play has come to its end. */
    public boolean isFinished() {
        return outcome.isPresent();
    }

    /**
     * What somebody else has to do: a person on a page, or an integrator through the API.
     *
     * @param studentNumber counted from 1
     * @param step number of the step, counted from 1
     * @param word what is to be done, for example {@code answer}
     * @param sessionId the session; empty for {@code create}
     * @param embedUrl where its page is
     * @param troubles what goes wrong meanwhile, in order
     * @param refusal what the refusal is expected to say, empty text for any; nothing if it is to be done
     * @param raw all members as the mock sent them, with what belongs to {@code word}: {@code questionId}, {@code value} …
     */
    public record HandedOut(
            int studentNumber,
            String student,
            int step,
            String word,
            Optional<String> sessionId,
            Optional<URI> embedUrl,
            List<Map<String, Object>> troubles,
            Optional<String> refusal,
            Map<String, Object> raw) {

        static HandedOut read(JsonObject answer) {
            JsonObject student = answer.object("student");
            JsonObject session = answer.object("session");
            return new HandedOut(
                    (int) student.number("number"),
                    student.text("name"),
                    (int) answer.number("step"),
                    answer.text("do"),
                    session.optionalText("id"),
                    session.optionalText("embedUrl").map(url -> session.uri("embedUrl")),
                    answer.objects("troubles").stream().map(JsonObject::members).toList(),
                    answer.optionalText("refused"),
                    answer.members());
        }
    }

    static ScriptProgress read(JsonObject answer) {
        boolean isFinished = answer.text("state").equals("finished");
        JsonObject handedOut = answer.object("handedOut");
        return new ScriptProgress(
                answer.instant("now"),
                answer.optionalInstant("next"),
                handedOut.members().isEmpty() ? Optional.empty() : Optional.of(HandedOut.read(handedOut)),
                isFinished ? Optional.of(ScriptRun.read(answer)) : Optional.empty());
    }
}

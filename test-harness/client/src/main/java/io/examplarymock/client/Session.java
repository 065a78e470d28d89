package io.examplarymock.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An embed session: what the API shows of it, and what it keeps to itself.
 *
 * @param flow for example {@code take-exam}
 * @param actor id of the user who works in it
 * @param actorName name of that user, if there is one
 * @param actorEmail e-mail address of that user
 * @param status {@code pending}, {@code started}, {@code completed}, {@code cancelled} or {@code expired}
 * @param possibleActions what {@link Sessions#act} can do as things stand, for example {@code hand-in}
 * @param begunAt when the student opened the first question
 * @param limitAt when the exam's time limit ends it
 * @param redirectUrl where the page sends the browser: {@code returnUrl} with the outcome in its query; empty until the
 *     session is completed or cancelled
 * @param answers the newest answer to each question, in the order of first answers
 * @param raw all members as the mock sent them
 */
public record Session(
        String id,
        String flow,
        String actor,
        Optional<String> actorName,
        Optional<String> actorEmail,
        String status,
        List<String> possibleActions,
        URI embedUrl,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> begunAt,
        Optional<Instant> limitAt,
        List<String> enabledResponseModes,
        Optional<String> returnUrl,
        Optional<String> redirectUrl,
        Optional<String> allowedOrigin,
        Map<String, Object> presets,
        Map<String, Object> theme,
        Map<String, Object> metadata,
        Map<String, Object> outputs,
        List<Answer> answers,
        Map<String, Object> raw) {

    /**
     * An answer to a question.
     *
     * @param value in the format of the question's type: a text, a list or a map; {@code null} if it was taken back
     * @param correct empty if nothing can judge it by itself
     */
    public record Answer(String questionId, Object value, Optional<Boolean> correct, Instant at) {
        private static Answer of(JsonObject answer) {
            return new Answer(
                    answer.text("questionId"),
                    answer.members().get("value"),
                    answer.optionalBool("correct"),
                    answer.instant("at"));
        }
    }

    static Session of(JsonObject answer) {
        return new Session(
                answer.text("id"),
                answer.text("flow"),
                answer.text("actor"),
                answer.optionalText("actorName"),
                answer.optionalText("actorEmail"),
                answer.text("status"),
                answer.texts("possibleActions"),
                answer.uri("embedUrl"),
                answer.instant("createdAt"),
                answer.instant("expiresAt"),
                answer.optionalInstant("begunAt"),
                answer.optionalInstant("limitAt"),
                answer.texts("enabledResponseModes"),
                answer.optionalText("returnUrl"),
                answer.optionalText("redirectUrl"),
                answer.optionalText("allowedOrigin"),
                answer.object("presets").members(),
                answer.object("theme").members(),
                answer.object("metadata").members(),
                answer.object("outputs").members(),
                answer.objects("answers").stream().map(Answer::of).toList(),
                answer.members());
    }
}

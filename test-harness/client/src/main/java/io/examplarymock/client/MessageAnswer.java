package io.examplarymock.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Reads a message out of an answer: its contents are the body, its metadata is in a header, as JSON in Base64. */
final class MessageAnswer {
    private static final String METADATA = "Pact-Message-Metadata";

    private MessageAnswer() {}

    static Pacts.Message of(HttpResponse<byte[]> answer) {
        return new Pacts.Message(
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers()
                        .firstValue(METADATA)
                        .map(MessageAnswer::decoded)
                        .orElse(Map.of()));
    }

    private static Map<String, Object> decoded(String header) {
        try {
            return Json.object(new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8))
                    .members();
        } catch (IllegalArgumentException | UnreadableAnswer e) {
            throw new MockException("The header " + METADATA + " of the answer cannot be read: " + e.getMessage(), e);
        }
    }
}

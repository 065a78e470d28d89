package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads bodies. From specification 4 on they are wrapped in an object that tells how they are written down. */
final class BodyReader {
    private BodyReader() {}

    /** Reads the body of a request or an answer. */
    static Body http(JsonValue part, Headers headers, boolean wrapped) {
        String told = headers.find("Content-Type").map(Headers.Header::value).orElse("");
        return read(part.get("body"), MatchingRules.of(part.get("matchingRules"), "body"), told, wrapped);
    }

    /** Reads the contents of a message. */
    static Body message(JsonValue message, boolean wrapped) {
        JsonValue metadata = metadata(message);
        String told = metadata.get("contentType")
                .text()
                .or(() -> metadata.get("content-type").text())
                .orElse("");
        return read(message.get("contents"), MatchingRules.of(message.get("matchingRules"), "body"), told, wrapped);
    }

    /** Returns what is told beside a message. */
    static JsonValue metadata(JsonValue message) {
        return message.get("metadata").isPresent() ? message.get("metadata") : message.get("metaData");
    }

    private static Body read(JsonValue body, MatchingRules rules, String told, boolean wrapped) {
        if (!(wrapped ? body.get("content") : body).isPresent()) {
            return new Body(Body.Kind.UNSAID, body, mediaType(told), rules);
        }
        return wrapped ? unwrapped(body, rules, told) : plain(body, rules, mediaType(told));
    }

    private static Body unwrapped(JsonValue body, MatchingRules rules, String told) {
        String type = mediaType(body.get("contentType").text().orElse(told));
        JsonValue content = body.get("content");
        boolean encoded = body.get("encoded").isTrue()
                || body.get("encoded").text().filter("base64"::equalsIgnoreCase).isPresent();
        if (!encoded) {
            return plain(content, rules, type);
        }
        return Optional.of(type)
                .filter(BodyReader::isJson)
                .flatMap(json -> decoded(content))
                .map(value -> new Body(Body.Kind.JSON, value, type, rules))
                .orElseGet(() -> other(content, rules, type));
    }

    private static Body plain(JsonValue value, MatchingRules rules, String type) {
        boolean isEmptyText = value.text().filter(String::isEmpty).isPresent();
        if (value.isNull() || isEmptyText) {
            return new Body(Body.Kind.NONE, JsonValue.missing(value.pointer()), type, rules);
        }
        boolean json = type.isEmpty() ? !value.isText() : isJson(type);
        return json ? new Body(Body.Kind.JSON, value, type, rules) : other(value, rules, type);
    }

    private static Body other(JsonValue value, MatchingRules rules, String type) {
        return new Body(Body.Kind.OTHER, JsonValue.missing(value.pointer()), type, rules);
    }

    private static Optional<JsonValue> decoded(JsonValue content) {
        try {
            String text = new String(Base64.getDecoder().decode(content.text().orElse("")), StandardCharsets.UTF_8);
            return Optional.of(JsonValue.parse(text).movedTo(content.pointer()));
        } catch (MalformedJson | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}

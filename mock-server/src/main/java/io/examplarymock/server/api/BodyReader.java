package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.MalformedJson;
import java.util.Locale;
import java.util.Optional;

/** Reads the JSON body of a request. */
final class BodyReader {
    private BodyReader() {}

    static JsonBody read(Request request) {
        Optional<String> type = request.header("Content-Type");
        if (type.isPresent() && !isJson(type.get())) {
            throw ApiError.NOT_JSON.because("Content-Type is " + type.get()
                    + "; send application/json (with curl: -H 'Content-Type: application/json')");
        }
        Optional<String> encoding =
                request.header("Content-Encoding").filter(value -> !value.equalsIgnoreCase("identity"));
        if (encoding.isPresent()) {
            throw ApiError.NOT_JSON.because(
                    "Content-Encoding " + encoding.get() + " is not understood; send the body as it is");
        }
        if (request.body().length == 0) {
            throw ApiError.BODY_MISSING.because(
                    request.method() + " " + request.path() + " takes a JSON object as its body");
        }
        try {
            return Json.parse(request.body());
        } catch (MalformedJson e) {
            throw ApiError.MALFORMED_JSON.because("the body cannot be read: " + e.getMessage());
        }
    }

    private static boolean isJson(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }
}

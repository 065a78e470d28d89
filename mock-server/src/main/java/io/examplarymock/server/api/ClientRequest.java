package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonBody;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an application says: in JSON, as is documented, or in a form, as RFC 6749 has it (M); who it is, in the body or by
 * HTTP Basic (M). All comes to the same parameters.
 */
final class ClientRequest {
    static final String CLIENT_ID = "client_id";
    static final String CLIENT_SECRET = "client_secret";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "basic ";

    private ClientRequest() {}

    /** The parameters of the query or the body; empty if they cannot be read. */
    static Optional<Map<String, Object>> parameters(Request request) {
        try {
            return Optional.of(
                    request.method().equals("POST")
                            ? body(request).toObject().members()
                            : Map.copyOf(UrlQuery.read("?" + request.query())));
        } catch (ApiException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads the body of a request.
     *
     * @throws ApiException OAUTH_REQUEST_INVALID
     */
    static JsonBody body(Request request) {
        Map<String, Object> parameters = new LinkedHashMap<>(read(request));
        request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .ifPresent(value -> addBasic(value.substring(BASIC.length()).strip(), parameters));
        return JsonBody.of(parameters);
    }

    /**
     * Reads the body of a request of an application, or the form of a page.
     *
     * @throws ApiException OAUTH_REQUEST_INVALID; of a page CONSENT_INVALID
     */
    static JsonBody body(Request request, Route route) {
        try {
            return body(request);
        } catch (ApiException unreadable) {
            throw route.page() ? ApiError.CONSENT_INVALID.because(unreadable.reason()) : unreadable;
        }
    }

    /** Refuses a body that breaks its schema. */
    static void refuse(List<Finding> violations) {
        if (!violations.isEmpty()) {
            throw invalid(violations.get(0).message());
        }
    }

    private static Map<String, Object> read(Request request) {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (type.equalsIgnoreCase(FORM)) {
            return Map.copyOf(UrlQuery.read("?" + new String(request.body(), StandardCharsets.UTF_8)));
        }
        try {
            return BodyReader.read(request).toObject().members();
        } catch (ApiException unreadable) {
            throw invalid(
                    unreadable.error() == ApiError.NOT_JSON
                            ? "Content-Type must be application/json or " + FORM
                            : unreadable.reason());
        }
    }

    private static void addBasic(String encoded, Map<String, Object> parameters) {
        String[] pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException malformed) {
            throw invalid("what follows Basic in the Authorization header is no Base64");
        }
        if (pair.length < 2 || parameters.containsKey(CLIENT_SECRET)) {
            throw invalid(
                    pair.length < 2
                            ? "what follows Basic in the Authorization header is not the Base64 of client_id:client_secret"
                            : "the client authenticates twice, by the Authorization header and in the body");
        }
        String clientId = decoded(pair[0]);
        if (!clientId.equals(parameters.getOrDefault(CLIENT_ID, clientId))) {
            throw invalid("the client_id in the body is not that of the Authorization header");
        }
        parameters.put(CLIENT_ID, clientId);
        parameters.put(CLIENT_SECRET, decoded(pair[1]));
    }

    /** Both parts are encoded like a form's before Base64 (RFC 6749, section 2.3.1). */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    static ApiException invalid(String what) {
        return ApiError.OAUTH_REQUEST_INVALID.because(what, what);
    }
}

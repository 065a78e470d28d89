package io.examplarymock.server.proxy;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An exchange as it may be kept: without any secret, bodies without their compression. Bodies that are neither JSON nor a form
 * nor text, or that cannot be read, are left out, since nothing could be found in them.
 *
 * @param requestJson the body of the request as maps, lists and values; {@code null} if it is no JSON
 * @param responseJson the body of the answer likewise
 */
record Shown(Request request, Object requestJson, Response response, Object responseJson, Judged judged) {
    private static final byte[] NOTHING = {};
    private static final Pattern LINK_PATH = Pattern.compile("(/exports/).+");
    private static final String EXPORT = "exportExamToQti3";

    /**
     * Hides what is secret in an exchange.
     *
     * @param plain the body of the answer without its compression; {@code null} if it cannot be read
     */
    static Shown of(String operation, Request request, Response response, byte[] plain, Judged judged) {
        Secrets secrets = new Secrets(request.path().startsWith("/oauth/"));
        byte[] readable = plain == null ? NOTHING : plain;
        Object asked = json(request.body());
        Object answered = json(readable);
        secrets.note(request.headers());
        secrets.note(response.headers());
        secrets.noteQuery(request.query());
        response.headers().first("Location").ifPresent(to -> secrets.noteQuery(query(to)));
        if (isForm(request.headers())) {
            secrets.noteQuery(text(request.body()));
        }
        secrets.noteJson(asked);
        secrets.noteJson(answered);
        Set<String> links = EXPORT.equals(operation) ? Set.of("url") : Set.of();
        Object shownAsked = secrets.hideJson(asked, Set.of());
        Object shownAnswered = secrets.hideJson(answered, links);
        String path = LINK_PATH.matcher(request.path()).replaceAll("$1****");
        Request shown = new Request(
                request.method(),
                secrets.hide(path),
                secrets.hideQuery(request.query()),
                secrets.hide(request.headers()),
                body(secrets, request.headers(), request.body(), shownAsked),
                request.scheme());
        Response shownResponse = new Response(
                response.status(),
                secrets.hide(response.headers()),
                body(secrets, response.headers(), readable, shownAnswered),
                Disturbance.NONE);
        return new Shown(shown, shownAsked, shownResponse, shownAnswered, hidden(secrets, judged));
    }

    private static byte[] body(Secrets secrets, Headers headers, byte[] body, Object json) {
        if (body.length == 0) {
            return NOTHING;
        }
        if (json != null) {
            return Json.write(json);
        }
        if (isForm(headers)) {
            return bytes(secrets.hideQuery(text(body)));
        }
        return isText(headers) ? bytes(secrets.hide(text(body))) : NOTHING;
    }

    private static Judged hidden(Secrets secrets, Judged judged) {
        return new Judged(
                hidden(secrets, judged.violations()),
                hidden(secrets, judged.warnings()),
                hidden(secrets, judged.responseViolations()),
                hidden(secrets, judged.responseWarnings()));
    }

    private static List<Finding> hidden(Secrets secrets, List<Finding> findings) {
        return findings.stream()
                .map(found -> new Finding(
                        secrets.hide(found.pointer()), found.keyword(), secrets.hide(found.message()), found.facts()))
                .toList();
    }

    private static Object json(byte[] body) {
        if (body.length == 0) {
            return null;
        }
        try {
            return Json.parse(body).toValue();
        } catch (MalformedJson noJson) {
            return null;
        }
    }

    private static boolean isForm(Headers headers) {
        return type(headers).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isText(Headers headers) {
        return type(headers).startsWith("text/");
    }

    private static String type(Headers headers) {
        return headers.first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static String query(String address) {
        int mark = Math.max(address.indexOf('?'), address.indexOf('#'));
        return mark < 0 ? null : address.substring(mark + 1);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

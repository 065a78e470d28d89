package io.examplarymock.server.shared;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.SharedLog.Numbered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * An exchange as one line of a log: all that a journal shows, with keys masked. It looks much like the admin side's view of
 * an exchange, and is none: replicas of different versions read it, so it does not change when that view does.
 */
final class ExchangeNote {
    private ExchangeNote() {}

    static String write(Exchange unmasked) {
        Exchange exchange = unmasked.maskedThroughout();
        Request request = exchange.request();
        Response response = exchange.response();
        return Json.ascii(Members.start()
                .put("at", exchange.at().toString())
                .put("operation", exchange.operation())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("scheme", request.scheme())
                .put("asked", part(request.headers(), request.body(), exchange.requestBytes()))
                .put("status", response.status())
                .put("answered", part(response.headers(), response.body(), exchange.responseBytes()))
                .put("violations", findings(exchange.judged().violations()))
                .put("warnings", findings(exchange.judged().warnings()))
                .put("responseViolations", findings(exchange.judged().responseViolations()))
                .put("responseWarnings", findings(exchange.judged().responseWarnings()))
                .put("proxied", exchange.proxied())
                .put("fidelity", exchange.fidelity())
                .put("micros", exchange.micros())
                .withoutNulls()
                .toMap());
    }

    static Exchange read(Numbered line) {
        JsonObject members = Json.parseState(line.text()).toObject();
        JsonObject asked = members.object("asked");
        JsonObject answered = members.object("answered");
        return new Exchange(
                line.number(),
                Instant.parse(members.text("at")),
                members.text("operation"),
                new Request(
                        members.text("method"),
                        members.text("path"),
                        members.text("query"),
                        headers(asked),
                        body(asked),
                        members.text("scheme")),
                asked.integer("bytes"),
                // What went wrong on its way is nothing that journals show.
                new Response(members.integer("status"), headers(answered), body(answered), Disturbance.NONE),
                answered.integer("bytes"),
                new Judged(
                        findings(members, "violations"),
                        findings(members, "warnings"),
                        findings(members, "responseViolations"),
                        findings(members, "responseWarnings")),
                members.bool("proxied"),
                members.text("fidelity"),
                ((Number) members.members().get("micros")).longValue());
    }

    private static Map<String, Object> part(Headers headers, byte[] body, int bytes) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body);
        return Members.start()
                .put("headers", headers.all().stream().map(ExchangeNote::header).toList())
                .put("text", isText ? text : null)
                .put("base64", isText ? null : Base64.getEncoder().encodeToString(body))
                .put("bytes", bytes)
                .withoutNulls()
                .toMap();
    }

    private static Map<String, Object> header(Header header) {
        return Members.start()
                .put("name", header.name())
                .put("value", header.value())
                .withoutNulls()
                .toMap();
    }

    private static Headers headers(JsonObject part) {
        return new Headers(part.objects("headers").stream()
                .map(header -> new Header(header.text("name"), header.text("value")))
                .toList());
    }

    private static byte[] body(JsonObject part) {
        return part.has("base64")
                ? Base64.getDecoder().decode(part.text("base64"))
                : part.text("text").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Members.start()
                        .put("pointer", finding.pointer())
                        .put("keyword", finding.keyword())
                        .put("message", finding.message())
                        .put("facts", finding.facts())
                        .withoutNulls()
                        .toMap())
                .toList();
    }

    private static List<Finding> findings(JsonObject members, String name) {
        return members.objects(name).stream()
                .map(finding -> new Finding(
                        finding.text("pointer"),
                        finding.text("keyword"),
                        finding.text("message"),
                        finding.texts("facts")))
                .toList();
    }
}

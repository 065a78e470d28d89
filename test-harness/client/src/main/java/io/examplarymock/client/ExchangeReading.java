package io.examplarymock.client;

import io.examplarymock.client.Exchange.Finding;
import io.examplarymock.client.Exchange.Header;
import io.examplarymock.client.Exchange.Request;
import io.examplarymock.client.Exchange.Response;
import java.util.List;
import java.util.Optional;

/** Reads exchanges. */
final class ExchangeReading {
    private ExchangeReading() {}

    static Exchange read(JsonObject answer) {
        return new Exchange(
                answer.number("id"),
                answer.instant("at"),
                answer.optionalText("operation"),
                request(answer.object("request")),
                response(answer.object("response")),
                findings(answer, "violations"),
                findings(answer, "warnings"),
                findings(answer, "responseViolations"),
                findings(answer, "responseWarnings"),
                answer.optionalBool("proxied").orElse(false),
                answer.optionalText("fidelity"),
                answer.number("micros"),
                answer.members());
    }

    private static Request request(JsonObject request) {
        return new Request(
                request.text("method"),
                request.text("path"),
                request.optionalText("query").filter(query -> !query.isEmpty()),
                headers(request),
                body(request),
                request.number("bytes"));
    }

    private static Response response(JsonObject response) {
        return new Response(
                Math.toIntExact(response.number("status")),
                headers(response),
                body(response),
                response.number("bytes"));
    }

    private static List<Header> headers(JsonObject message) {
        return message.objects("headers").stream()
                .map(header -> new Header(header.text("name"), header.textOrEmpty("value")))
                .toList();
    }

    private static Optional<String> body(JsonObject message) {
        return message.optionalText("body").filter(body -> !body.isEmpty());
    }

    private static List<Finding> findings(JsonObject exchange, String name) {
        return exchange.objects(name).stream()
                .map(finding -> new Finding(
                        finding.textOrEmpty("pointer"),
                        finding.textOrEmpty("keyword"),
                        finding.textOrEmpty("message"),
                        finding.texts("facts")))
                .toList();
    }
}

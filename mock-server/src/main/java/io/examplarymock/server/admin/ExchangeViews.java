package io.examplarymock.server.admin;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.journal.Masking;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How exchanges look on the admin side: bodies as text, with keys masked. */
final class ExchangeViews {
    private ExchangeViews() {}

    /** The journal of the call's workspace or, with {@code ?unattributed=true}, of requests that no workspace can be told for. */
    static Journal journal(AdminCall call, Journals journals) {
        return call.request()
                        .queryParameter("unattributed")
                        .filter("true"::equals)
                        .isPresent()
                ? journals.unattributed()
                : journals.of(call.workspace().id());
    }

    static Map<String, Object> of(Exchange exchange) {
        return Members.start()
                .put("id", exchange.id())
                .put("at", Timestamps.format(exchange.at()))
                .put("operation", exchange.operation())
                .put("request", request(exchange))
                .put("response", response(exchange))
                .put("violations", findings(exchange.judged().violations()))
                .put("warnings", findings(exchange.judged().warnings()))
                .put("responseViolations", findings(exchange.judged().responseViolations()))
                .put("responseWarnings", findings(exchange.judged().responseWarnings()))
                .put("proxied", exchange.proxied())
                .put("fidelity", exchange.fidelity())
                .put("micros", exchange.micros())
                .toMap();
    }

    private static Map<String, Object> request(Exchange exchange) {
        return Members.start()
                .put("method", exchange.request().method())
                .put("path", exchange.request().path())
                .put("query", exchange.request().query())
                .put("headers", headers(exchange.request().headers()))
                .put(
                        "body",
                        text(exchange.request().headers(), exchange.request().body()))
                .put("bytes", exchange.requestBytes())
                .toMap();
    }

    private static Map<String, Object> response(Exchange exchange) {
        return Members.start()
                .put("status", exchange.response().status())
                .put("headers", headers(exchange.response().headers()))
                .put(
                        "body",
                        text(exchange.response().headers(), exchange.response().body()))
                .put("bytes", exchange.responseBytes())
                .toMap();
    }

    private static String text(Headers headers, byte[] body) {
        boolean binary = headers.first("Content-Type")
                .filter(type -> type.contains("zip"))
                .isPresent();
        return body.length == 0 || binary ? null : Masking.mask(new String(body, StandardCharsets.UTF_8));
    }

    private static List<Map<String, Object>> headers(Headers headers) {
        return headers.all().stream()
                .map(header -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("name", header.name());
                    view.put("value", header.value());
                    return view;
                })
                .toList();
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("pointer", finding.pointer());
                    view.put("keyword", finding.keyword());
                    view.put("message", finding.message());
                    view.put("facts", finding.facts());
                    return view;
                })
                .toList();
    }
}

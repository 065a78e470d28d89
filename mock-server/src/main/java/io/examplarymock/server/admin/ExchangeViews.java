package io.examplarymock.server.admin;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.journal.Masking;
import io.examplarymock.server.time.Timestamps;
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
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", exchange.id());
        view.put("at", Timestamps.format(exchange.at()));
        view.put("operation", exchange.operation());
        view.put("request", request(exchange));
        view.put("response", response(exchange));
        view.put("violations", findings(exchange.violations()));
        view.put("warnings", findings(exchange.warnings()));
        view.put("responseViolations", findings(exchange.responseViolations()));
        view.put("fidelity", exchange.fidelity());
        view.put("micros", exchange.micros());
        return view;
    }

    private static Map<String, Object> request(Exchange exchange) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("method", exchange.request().method());
        view.put("path", exchange.request().path());
        view.put("query", exchange.request().query());
        view.put("headers", headers(exchange.request().headers()));
        view.put("body", text(exchange.request().headers(), exchange.request().body()));
        view.put("bytes", exchange.requestBytes());
        return view;
    }

    private static Map<String, Object> response(Exchange exchange) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("status", exchange.response().status());
        view.put("headers", headers(exchange.response().headers()));
        view.put("body", text(exchange.response().headers(), exchange.response().body()));
        view.put("bytes", exchange.responseBytes());
        return view;
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

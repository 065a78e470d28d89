package io.examplarymock.server.journal;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An exchange as it is kept in memory: all its texts in one, in place of some thirty objects. Whoever calls the mock waits
 * while a collection of garbage copies the newest exchanges, and that takes the longer the more objects they are.
 */
final class KeptExchange {
    private final long id;
    private final Instant at;
    private final String operation;
    private final String method;
    private final String scheme;
    private final byte[] requestBody;
    private final int requestBytes;
    private final int status;
    private final byte[] responseBody;
    private final int responseBytes;
    private final Disturbance disturbance;
    private final Judged judged;
    private final boolean proxied;
    private final String fidelity;
    private final long micros;
    private final long weight;

    /** The path, the query, and names and values of headers, the request's first. */
    private final String texts;
    /** Where each of the texts ends. */
    private final int[] ends;

    private final boolean hasQuery;
    private final int requestHeaders;

    KeptExchange(Exchange exchange) {
        Request request = exchange.request();
        Response response = exchange.response();
        id = exchange.id();
        at = exchange.at();
        operation = exchange.operation();
        method = request.method();
        scheme = request.scheme();
        requestBody = request.body();
        requestBytes = exchange.requestBytes();
        status = response.status();
        responseBody = response.body();
        responseBytes = exchange.responseBytes();
        disturbance = response.disturbance();
        judged = exchange.judged();
        proxied = exchange.proxied();
        fidelity = exchange.fidelity();
        micros = exchange.micros();
        weight = exchange.weight();
        hasQuery = request.query() != null;
        requestHeaders = request.headers().all().size();
        Joined joined =
                new Joined(2 + 2 * (requestHeaders + response.headers().all().size()));
        joined.add(request.path());
        joined.add(hasQuery ? request.query() : "");
        request.headers().all().forEach(joined::add);
        response.headers().all().forEach(joined::add);
        texts = joined.texts.toString();
        ends = joined.ends;
    }

    long id() {
        return id;
    }

    /** Roughly what it costs to keep, in bytes. */
    long weight() {
        return weight;
    }

    /** Returns what was kept. */
    Exchange exchange() {
        int firstOfResponse = 2 + 2 * requestHeaders;
        return new Exchange(
                id,
                at,
                operation,
                new Request(
                        method, text(0), hasQuery ? text(1) : null, headers(2, firstOfResponse), requestBody, scheme),
                requestBytes,
                new Response(status, headers(firstOfResponse, ends.length), responseBody, disturbance),
                responseBytes,
                judged,
                proxied,
                fidelity,
                micros);
    }

    private Headers headers(int from, int to) {
        List<Header> headers = new ArrayList<>((to - from) / 2);
        for (int i = from; i < to; i += 2) {
            headers.add(new Header(text(i), text(i + 1)));
        }
        return new Headers(headers);
    }

    private String text(int place) {
        return texts.substring(place == 0 ? 0 : ends[place - 1], ends[place]);
    }

    private static final class Joined {
        private static final int USUAL_LENGTH = 768;

        private final StringBuilder texts = new StringBuilder(USUAL_LENGTH);
        private final int[] ends;
        private int count;

        Joined(int count) {
            ends = new int[count];
        }

        void add(Header header) {
            add(header.name());
            add(header.value());
        }

        void add(String text) {
            texts.append(text);
            ends[count++] = texts.length();
        }
    }
}

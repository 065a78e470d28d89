package io.examplarymock.server.proxy;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.http.Request;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which headers go through. What concerns one connection only (RFC 9110, 7.6.1) stays behind, and so do cookies, which belong
 * to the origin of the mock and not to the deployment, and headers of the mock's own.
 */
final class PassedHeaders {
    /** By this name proxies of this kind know each other. */
    private static final String NAME = "examplary-mock";

    private static final String VIA = "via";

    private static final Set<String> NEVER = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "cookie",
            "cookie2",
            "set-cookie",
            "set-cookie2");

    /** What describes the way from the client to the mock. */
    private static final Set<String> NOT_SENT = Set.of(
            "host",
            "expect",
            "accept-encoding",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-real-ip",
            VIA);

    /** What is about our connection's own security, or would bind a browser to what the deployment says of itself. */
    private static final Set<String> NOT_ANSWERED = Set.of("alt-svc", "strict-transport-security", "clear-site-data");

    private static final String OWN = "x-examplary-";

    private PassedHeaders() {}

    /** Whether a request has been through such a proxy already. */
    static boolean hasBeenThrough(Request request) {
        return request.headers().all().stream()
                .filter(header -> header.name().equalsIgnoreCase(VIA))
                .anyMatch(header -> header.value().toLowerCase(Locale.ROOT).contains(NAME));
    }

    /** Returns what is sent to the deployment. */
    static List<Header> toSend(Request request) {
        Set<String> named = namedByConnection(request.headers());
        Stream<Header> kept = request.headers().all().stream()
                .filter(header -> !isStopped(header, named, NOT_SENT))
                .filter(header -> !header.name().toLowerCase(Locale.ROOT).startsWith(OWN));
        String via = Stream.concat(
                        request.headers().all().stream()
                                .filter(header -> header.name().equalsIgnoreCase(VIA))
                                .map(Header::value),
                        Stream.of("1.1 " + NAME))
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        kept,
                        Stream.of(new Header("Via", via), new Header("Accept-Encoding", encodings(request.headers()))))
                .toList();
    }

    /** Returns what is answered to the client. */
    static Headers toAnswer(Headers answered) {
        Set<String> named = namedByConnection(answered);
        return new Headers(answered.all().stream()
                .filter(header -> !isStopped(header, named, NOT_ANSWERED))
                .toList());
    }

    /** What the client takes, as far as it can be read here in order to be judged. */
    private static String encodings(Headers headers) {
        return headers.first("Accept-Encoding")
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains("gzip"))
                        .isPresent()
                ? "gzip"
                : "identity";
    }

    private static boolean isStopped(Header header, Set<String> named, Set<String> others) {
        String name = header.name().toLowerCase(Locale.ROOT);
        return NEVER.contains(name) || named.contains(name) || others.contains(name);
    }

    private static Set<String> namedByConnection(Headers headers) {
        Set<String> named = new HashSet<>();
        headers.all().stream()
                .filter(header -> header.name().equalsIgnoreCase("Connection"))
                .flatMap(header -> Arrays.stream(header.value().split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(named::add);
        return named;
    }
}

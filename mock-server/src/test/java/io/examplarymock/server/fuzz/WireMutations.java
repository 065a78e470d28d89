package io.examplarymock.server.fuzz;

import io.examplarymock.server.fuzz.Draft.Framing;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes of a good request line, good headers and a good framing ones that are a little, or very, wrong. */
final class WireMutations {
    private static final List<BiConsumer<Draft, Chance>> PATHS = List.of(
            (draft, chance) ->
                    draft.target = draft.target + chance.of("/", "//", "/.", "/..", ";x=1", "%00", "%2f", "#a"),
            (draft, chance) -> draft.target = chance.of("/", "/.", "/%2e", "/..", "/a/..", "//a", "/;") + draft.target,
            (draft, chance) -> draft.target = escaped(draft.target, chance),
            (draft, chance) -> draft.target = draft.target.replace("/", chance.of("%2F", "\\", "//", ";a=b/", "/./")),
            (draft, chance) ->
                    draft.target = "http://" + chance.of("localhost", "evil.example", "[::1]", "") + draft.target,
            (draft, chance) -> draft.target = draft.target + "/" + "a".repeat(chance.of(300, 8000, 16_300, 20_000)),
            (draft, chance) -> draft.target = draft.target + "/b".repeat(chance.of(10, 500, 3000)),
            (draft, chance) -> draft.target = replaced(draft.target, percent(Texts.shortNasty(chance))),
            (draft, chance) -> draft.target = replaced(draft.target, Texts.shortNasty(chance)),
            (draft, chance) ->
                    draft.target = chance.of("*", "", "/", "?", "a", "/%", "/%zz", "/%c0%ae", "\u00e9", "/\u0000"));

    private static final List<BiConsumer<Draft, Chance>> QUERIES = List.of(
            (draft, chance) -> query(draft, parameter(chance) + "=" + percent(Texts.shortNasty(chance))),
            (draft, chance) ->
                    query(draft, parameter(chance) + "=" + chance.of("true", "false", "1", "-1", "999999999999")),
            (draft, chance) -> query(draft, Texts.shortNasty(chance)),
            (draft, chance) ->
                    query(draft, chance.of("%", "=", "&&&", "a=%zz", "%u0041=1", "a[]=1&a[]=2", "?", "a=b=c")),
            (draft, chance) -> query(draft, "a=" + "b".repeat(chance.of(1000, 16_000, 20_000))),
            (draft, chance) -> query(draft, "a=1&".repeat(2000)));

    private static final List<BiConsumer<Draft, Chance>> HEADERS = List.of(
            (draft, chance) -> draft.without(chance.of("Authorization", "X-Examplary-Key", "Content-Type", "Host")),
            (draft, chance) ->
                    draft.header("Authorization", chance.of("", "Bearer", "Bearer ", "Basic eDp5", "examp_x")),
            (draft, chance) -> draft.header("Authorization", "Bearer " + Texts.shortNasty(chance)),
            (draft, chance) -> draft.header("X-Examplary-Key", Texts.shortNasty(chance)),
            (draft, chance) -> draft.header(
                    "Content-Type",
                    chance.of(
                            "text/plain",
                            "application/xml",
                            "",
                            ";",
                            "application/json;charset=utf-16",
                            "a/b/c",
                            "*/*",
                            "multipart/form-data",
                            "application/x-www-form-urlencoded",
                            "application/yaml",
                            "application/json; charset=\"",
                            "APPLICATION/JSON",
                            "application/problem+json")),
            (draft, chance) -> draft.header(
                    chance.of(
                            "Accept",
                            "Accept-Language",
                            "Accept-Encoding",
                            "Accept-Charset",
                            "TE",
                            "Range",
                            "If-None-Match",
                            "If-Modified-Since",
                            "Cookie",
                            "Origin",
                            "Referer",
                            "Via",
                            "User-Agent",
                            "Sec-Fetch-Site",
                            "Access-Control-Request-Method",
                            "Access-Control-Request-Headers",
                            "X-HTTP-Method-Override",
                            "Idempotency-Key",
                            "X-Examplary-Dashboard",
                            "Max-Forwards"),
                    Texts.shortNasty(chance)),
            (draft, chance) ->
                    draft.header("Accept-Language", chance.of("*", "nl;q=x", "en;q=9,,;", "-", "a".repeat(9))),
            (draft, chance) ->
                    draft.header("Host", chance.of("", "a b", "[", "localhost:99999", "x:y", "evil.example")),
            (draft, chance) -> draft.header(
                    chance.of(
                            "X-Forwarded-Proto",
                            "X-Forwarded-Host",
                            "X-Forwarded-Port",
                            "X-Forwarded-For",
                            "Forwarded"),
                    chance.of("", ",", "https", "javascript", "a b", "evil.example:99999", "[::1]", "-1", "for=\"[")),
            (draft, chance) -> draft.header("Expect", chance.of("100-continue", "200-ok", "")),
            (draft, chance) -> draft.header("Content-Encoding", chance.of("gzip", "br", "identity", "nonsense")),
            (draft, chance) -> draft.header("Connection", chance.of("close", "keep-alive, upgrade", "Host", "")),
            (draft, chance) -> {
                draft.header("Connection", "Upgrade, HTTP2-Settings");
                draft.header("Upgrade", chance.of("h2c", "websocket", "TLS/1.0"));
                draft.header("HTTP2-Settings", chance.of("", "AAMAAABkAAQAAP__", "%%%"));
                draft.isOdd = true;
            },
            (draft, chance) -> draft.line("X-Many: a"),
            (draft, chance) -> {
                for (int i = 0; i < 300; i++) {
                    draft.line("X-" + i + ": " + i);
                }
            },
            (draft, chance) ->
                    odd(draft, chance.of("no colon", ": nameless", "a b: c", " folded", "X: \u0000", "X\u00e9: 1")),
            (draft, chance) -> odd(draft, "X-Long: " + "y".repeat(chance.of(8000, 20_000, 70_000))));

    private static final List<BiConsumer<Draft, Chance>> LINES = List.of(
            (draft, chance) -> draft.method = chance.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
            (draft, chance) -> odd(
                    draft,
                    chance.of("TRACE", "CONNECT", "PROPFIND", "get", "FOO", "M".repeat(5000), "", "G T"),
                    "HTTP/1.1"),
            (draft, chance) -> odd(
                    draft,
                    draft.method,
                    chance.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "http/1.1", "", "HTTP/1.1 x")),
            (draft, chance) -> {
                draft.framing = chance.of(Framing.values());
                draft.isOdd = true;
            },
            (draft, chance) -> draft.framing = Framing.CHUNKED,
            (draft, chance) -> {
                draft.times = chance.of(2, 3, 10);
                draft.isOdd = true;
            });

    private static final List<String> PARAMETERS = List.of(
            "newest",
            "after",
            "operation",
            "unattributed",
            "flow",
            "status",
            "keep",
            "stepwise",
            "pages",
            "limit",
            "lenient",
            "actor",
            "studentId",
            "userId",
            "withBody",
            "since",
            "download");

    private WireMutations() {}

    static void path(Draft draft, Chance chance) {
        chance.of(PATHS).accept(draft, chance);
        // A space in a target makes another request line of it.
        draft.isOdd |= draft.target.chars().anyMatch(c -> c <= ' ' || c > '~') || !draft.target.startsWith("/");
    }

    static void query(Draft draft, Chance chance) {
        chance.of(QUERIES).accept(draft, chance);
        draft.isOdd |= draft.target.chars().anyMatch(c -> c <= ' ' || c > '~');
    }

    static void header(Draft draft, Chance chance) {
        chance.of(HEADERS).accept(draft, chance);
        draft.isOdd |= new String(draft.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .split("\r\n\r\n", 2)[0]
                .chars()
                .anyMatch(c -> c != '\r' && c != '\n' && (c < ' ' || c > '~'));
    }

    static void line(Draft draft, Chance chance) {
        chance.of(LINES).accept(draft, chance);
    }

    private static void odd(Draft draft, String line) {
        draft.line(line);
        draft.isOdd = true;
    }

    private static void odd(Draft draft, String method, String version) {
        draft.method = method;
        draft.version = version;
        draft.isOdd = true;
    }

    private static void query(Draft draft, String more) {
        draft.target = draft.target + (draft.target.contains("?") ? "&" : "?") + more;
    }

    private static String parameter(Chance chance) {
        return chance.of(PARAMETERS);
    }

    /** Replaces the last piece of a path, or the one before it. */
    private static String replaced(String target, String by) {
        int last = target.lastIndexOf('/');
        return target.substring(0, last + 1) + by;
    }

    /** Writes some of the characters as escapes, once in a while doubly. */
    private static String escaped(String target, Chance chance) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean isEscaped = c != '/' && c != '?' && chance.oneIn(4);
            escaped.append(isEscaped ? (chance.oneIn(6) ? "%25" : "%") + String.format("%02x", (int) c) : c);
        }
        return escaped.toString();
    }

    private static String percent(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02X", b & 0xff));
        }
        return escaped.toString();
    }
}

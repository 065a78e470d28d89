package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges what a schema cannot say about a session: how its members hang together, and with what was asked for. */
final class SessionJudge {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int SAFE_TOKEN = 22;

    private final Judge judge;
    private final Answer answer;
    private final JsonValue session;

    SessionJudge(Judge judge, Answer answer) {
        this.judge = judge;
        this.answer = answer;
        this.session = answer.json();
    }

    /** Judges the answer to a request, all of whose members are given. */
    void judge(Map<String, Object> request) {
        for (String member : List.of("flow", "actor", "presets", "theme", "metadata")) {
            same(member, request.get(member));
        }
        same("status", "pending");
        same("outputs", Map.of());
        responseModes("C9.S", List.of("return_url", "post_message"));
        expiry();
        token();
    }

    void responseModes(String fact, List<String> expected) {
        JsonValue modes = session.get("enabledResponseModes");
        judge.observe(
                Set.of(fact),
                modes.isPresent() && Json.read(modes.json()).equals(expected),
                answer,
                "/enabledResponseModes",
                Json.write(expected).replaceAll("\\s+", " "),
                modes.excerpt());
    }

    /** Judges that the session lives for seven days. */
    void expiry() {
        Optional<Instant> created = instant("createdAt");
        Optional<Instant> expires = instant("expiresAt");
        judge.observe(Set.of("G6"), created.isPresent(), answer, "/createdAt", "a time in UTC", excerpt("createdAt"));
        if (created.isEmpty() && expires.isPresent()) {
            return;
        }
        judge.observe(
                Set.of("C10", "O12.S"),
                expires.isPresent() && expires.get().equals(created.get().plus(LIFE)),
                answer,
                "/expiresAt",
                created.map(at -> at.plus(LIFE) + ", seven days after createdAt")
                        .orElse("a time"),
                excerpt("expiresAt"));
    }

    private void same(String member, Object expected) {
        JsonValue seen = session.get(member);
        boolean holds = seen.isPresent() && Json.read(seen.json()).equals(expected);
        judge.observe(Set.of("C8.S"), holds, answer, "/" + member, said(expected), seen.excerpt());
    }

    private void token() {
        String id = session.get("id").text().orElse("");
        String url = session.get("embedUrl").text().orElse("");
        String token = url.substring(url.lastIndexOf('/') + 1);
        judge.observe(
                Set.of("C11"),
                id.equals("embed_session_" + token) && token.length() >= SAFE_TOKEN,
                answer,
                "/embedUrl",
                "an address that ends in what follows embed_session_ in the id",
                "another ending, of " + token.length() + " characters");
    }

    private Optional<Instant> instant(String member) {
        try {
            return session.get(member).text().filter(text -> text.endsWith("Z")).map(Instant::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private String excerpt(String member) {
        return session.get(member).excerpt();
    }

    private static String said(Object value) {
        return Json.write(value).replaceAll("\\s+", " ");
    }
}

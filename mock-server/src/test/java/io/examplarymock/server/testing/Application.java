package io.examplarymock.server.testing;

import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An application that asks the users of a caller's workspace for access, and answers its own question for them. */
public final class Application {
    public static final String CALLBACK = "https://app.example.com/callback";

    private final Caller owner;
    private final String id;
    private final String secret;

    private Application(Caller owner, JsonObject registered) {
        this.owner = owner;
        this.id = registered.text("clientId");
        this.secret = registered.text("clientSecret");
    }

    /** Registers an application that may ask for everything. */
    public static Application of(Caller owner) {
        return of(owner, Map.of("name", "My planner", "redirectUris", List.of(CALLBACK)));
    }

    public static Application of(Caller owner, Map<String, Object> registration) {
        return new Application(
                owner,
                owner.post("/__admin/examplary/oauth-clients", registration)
                        .hasStatus(201)
                        .json());
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    /** The parameters of a good question. */
    public Map<String, String> question(String scope) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", id);
        question.put("redirect_uri", CALLBACK);
        question.put("scope", scope);
        question.put("state", "af0ifjsldkj");
        return question;
    }

    /** Opens the page. */
    public Answer ask(Map<String, String> question) {
        return Caller.exchange(
                HttpRequest.newBuilder(URI.create(owner.baseUrl() + "/oauth/authorize?" + form(question)))
                        .build());
    }

    /** Says what a user decided. */
    public Answer decide(Map<String, String> question, String user, String decision) {
        return decide(question, user, decision, request -> request);
    }

    public Answer decide(
            Map<String, String> question, String user, String decision, UnaryOperator<HttpRequest.Builder> change) {
        Map<String, String> decided = new LinkedHashMap<>(question);
        decided.put("user", user);
        decided.put("decision", decision);
        return post("/oauth/authorize", decided, change);
    }

    /** Has a user of the workspace allow it, and returns the code. */
    public String code(String user, String scope) {
        return code(user, question(scope));
    }

    public String code(String user, Map<String, String> question) {
        return redirect(decide(question, user, "allow")).get("code");
    }

    /** Where an answer sends the browser, by the parameters there. */
    public static Map<String, String> redirect(Answer answer) {
        return UrlQuery.read(answer.header("Location").orElseThrow(() -> new AssertionError(answer.text())));
    }

    /** Exchanges a code. */
    public Answer redeem(String code) {
        return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK));
    }

    public Answer refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    /** Asks for tokens in JSON, authenticating in the body. */
    public Answer token(Map<String, String> parameters) {
        return owner.send("POST", "/oauth/token", authenticated(parameters), Application::withoutKey);
    }

    public Answer revoke(String token) {
        return owner.send("POST", "/oauth/revoke", authenticated(Map.of("token", token)), Application::withoutKey);
    }

    /** Sends a form without anything that was not asked for. */
    public Answer post(String path, Map<String, String> form, UnaryOperator<HttpRequest.Builder> change) {
        return Caller.exchange(change.apply(HttpRequest.newBuilder(URI.create(owner.baseUrl() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form))))
                .build());
    }

    /** A client that calls with the access token that a user of the workspace allowed. */
    public Caller caller(String user, String scope) {
        return new Caller(
                owner.baseUrl(), redeem(code(user, scope)).hasStatus(200).json().text("access_token"));
    }

    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Map<String, Object> authenticated(Map<String, String> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putIfAbsent("client_id", id);
        if (secret != null) {
            all.putIfAbsent("client_secret", secret);
        }
        return all;
    }

    private static HttpRequest.Builder withoutKey(HttpRequest.Builder request) {
        // A request can lose no header, but an empty one is as good as none.
        return request.setHeader("Authorization", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.examplarymock.server.consent;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.oauth.Challenge;
import io.examplarymock.server.oauth.Consent;
import io.examplarymock.server.oauth.OAuthClient;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser brings from an application. Once client and redirect URI are known to belong together, whatever else is wrong is
 * told to the application by a redirect (RFC 6749, section 4.1.2.1); before, nobody is sent anywhere.
 */
public final class AuthorizationRequest {
    /** What of a request the page sends back with the decision. */
    static final List<String> PARAMETERS = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "code_challenge",
            "code_challenge_method",
            "nonce");

    private final Map<String, String> parameters;
    private final OAuthClient client;

    private AuthorizationRequest(Map<String, String> parameters, OAuthClient client) {
        this.parameters = parameters;
        this.client = client;
    }

    /**
     * Reads a request.
     *
     * @param workspace that of the client; {@code null} if there is none
     * @throws io.examplarymock.server.error.ApiException APPLICATION_UNKNOWN, REDIRECT_URI_UNKNOWN
     */
    public static AuthorizationRequest of(Map<String, String> parameters, Workspace workspace) {
        String clientId = parameters.get("client_id");
        OAuthClient client = Optional.ofNullable(workspace)
                .flatMap(found -> found.content().authorizations().client(clientId))
                .orElseThrow(
                        () -> ApiError.APPLICATION_UNKNOWN.because(
                                clientId == null
                                        ? "client_id is missing"
                                        : "no workspace has a client of this id; POST /__admin/examplary/oauth-clients registers one"));
        String redirectUri = parameters.get("redirect_uri");
        if (redirectUri == null || !client.takes(redirectUri)) {
            throw ApiError.REDIRECT_URI_UNKNOWN.because(
                    redirectUri == null
                            ? "redirect_uri is missing"
                            : "redirect_uri must be, to the letter, one of "
                                    + String.join(", ", client.redirectUris()));
        }
        return new AuthorizationRequest(Map.copyOf(parameters), client);
    }

    /** Returns where the browser goes if the question cannot be asked; empty if it can. */
    public Optional<String> refusal() {
        if (!"code".equals(parameters.get("response_type"))) {
            return refusal("unsupported_response_type", "response_type must be code");
        }
        List<String> scopes = scopes();
        if (scopes.isEmpty() || !client.scopes().containsAll(scopes)) {
            return refusal("invalid_scope", "scope must name some of: " + Scopes.write(client.scopes()));
        }
        if ("none".equals(parameters.get("prompt"))) {
            return refusal("interaction_required", "the user is always asked, so prompt=none cannot be kept");
        }
        String challenge = parameters.get("code_challenge");
        if (challenge == null) {
            return parameters.containsKey("code_challenge_method") || client.isPublic()
                    ? refusal("invalid_request", "code_challenge is missing")
                    : Optional.empty();
        }
        if (method().isEmpty()) {
            return refusal("invalid_request", "code_challenge_method must be S256 or plain");
        }
        return Challenge.isWellFormed(challenge)
                ? Optional.empty()
                : refusal("invalid_request", "code_challenge must be 43 to 128 letters, digits or - . _ ~");
    }

    private Optional<String> refusal(String error, String description) {
        return Optional.of(redirect(error, description));
    }

    /** Returns where the browser goes after the user denied. */
    public String denied() {
        return redirect("access_denied", "the user did not allow it");
    }

    /** Returns where the browser goes with the code. */
    public String allowed(String code) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("code", code);
        return redirect(query);
    }

    /** Returns what this user allows, if they do. */
    public Consent consentOf(String userId) {
        String challenge = parameters.get("code_challenge");
        return new Consent(
                client.id(),
                userId,
                scopes(),
                parameters.get("redirect_uri"),
                challenge == null ? null : new Challenge(challenge, method().orElseThrow()),
                parameters.get("nonce"));
    }

    OAuthClient client() {
        return client;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    String redirectUri() {
        return parameters.get("redirect_uri");
    }

    List<String> scopes() {
        return Scopes.read(parameters.getOrDefault("scope", ""));
    }

    private Optional<Challenge.Method> method() {
        return Challenge.Method.named(
                parameters.getOrDefault("code_challenge_method", Challenge.Method.PLAIN.wireName()));
    }

    private String redirect(String error, String description) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("error", error);
        query.put("error_description", description);
        return redirect(query);
    }

    private String redirect(Map<String, String> query) {
        if (parameters.containsKey("state")) {
            query.put("state", parameters.get("state"));
        }
        return UrlQuery.merge(redirectUri(), query);
    }
}

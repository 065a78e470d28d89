package io.examplarymock.server.error;

import java.util.List;
import java.util.Optional;

/**
 * The whole vocabulary of refusals of the API: status, text and the fact it rests on. Nothing else creates an error that
 * a client of the API sees. {@code %s} in a text is filled by {@link #because}.
 */
public enum ApiError {
    // Authentication and approval
    KEY_MISSING(401, "Missing API key.", "G12"),
    KEY_MALFORMED(401, "Invalid API key.", "G12"),
    KEY_UNKNOWN(401, "Invalid API key.", "G12"),
    NOT_APPROVED(403, "Your organisation is not approved for embed sessions.", "G10.M"),

    // What the caller may do
    ROLE_MISSING(403, "Your role in the workspace does not allow this.", "G12"),
    SCOPE_MISSING(403, "The access token lacks a scope that this needs.", "G12"),

    // Access for applications: tokens of calls, requests for tokens (RFC 6749, section 5.2), the page that asks a user
    TOKEN_INVALID(401, "Invalid access token.", "A1.M"),
    TOKEN_EXPIRED(401, "The access token has expired.", "A1.M"),
    OAUTH_CLIENT_INVALID(401, "invalid_client", "Client authentication failed.", "A1.M"),
    OAUTH_REQUEST_INVALID(400, "invalid_request", "The request is not valid: %s", "A1.M"),
    OAUTH_GRANT_INVALID(400, "invalid_grant", "The code or token is unknown, expired, used or revoked.", "A1.M"),
    OAUTH_GRANT_TYPE_UNSUPPORTED(400, "unsupported_grant_type", "This grant type is not supported.", "A1.M"),
    OAUTH_SCOPE_INVALID(400, "invalid_scope", "The scope is more than the user allowed.", "A1.M"),
    APPLICATION_UNKNOWN(400, "There is no application with this client_id.", "A1.M"),
    REDIRECT_URI_UNKNOWN(400, "The application has no such redirect_uri.", "A1.M"),
    CONSENT_INVALID(400, "This is no decision of a user of the workspace.", "A1.M"),
    CONSENT_FROM_ELSEWHERE(403, "Only the page that asks a user can tell the decision.", "A1.M"),

    // The actor of an embed session, in the order of C6
    ACTOR_WITHOUT_PREFIX(400, "Actor ID must start with \"user_\".", "C3.M"),
    ACTOR_IS_OWNER(
            400,
            "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.",
            "C4"),
    ACTOR_UNKNOWN(400, "Actor with the given ID does not exist as a user within your workspace.", "C5"),

    // Permissions
    RESOURCE_NOT_MANAGEABLE(403, "No access to manage this resource.", "P2.P"),
    RESOURCE_NOT_ACCESSIBLE(403, "No access to this resource.", "P2.P"),
    ACTOR_WITHOUT_ACCESS(404, "The specified actor has no access to the specified resource.", "P2.P"),

    // What a request says
    MALFORMED_JSON(400, "The request body is not valid JSON.", "G11"),
    BODY_MISSING(400, "The request body is missing.", "G11"),
    SCHEMA_VIOLATED(400, "The request is not valid: %s", "C13.M"),
    QUERY_INVALID(400, "The query parameter \"%s\" is missing or not valid.", "E7.M"),
    EXAM_OF_PRESET_UNKNOWN(400, "The exam \"%s\" does not exist in your workspace.", "C14.M"),
    SPACE_OF_PRESET_UNKNOWN(400, "The practice space \"%s\" does not exist in your workspace.", "C14.M"),
    FLOW_NOT_IN_ENVIRONMENT(400, "The %s flow is not available in this environment.", "F6.M"),
    EMAIL_TAKEN(409, "A user with this e-mail address already exists in your workspace.", "E1.M"),

    // What is not there, never telling whether another workspace has it
    USER_NOT_FOUND(404, "User not found.", "G12"),
    EXAM_NOT_FOUND(404, "Exam not found.", "G12"),
    SPACE_NOT_FOUND(404, "Practice space not found.", "G12"),
    SESSION_NOT_FOUND(404, "Embed session not found.", "G12"),
    SOURCE_MATERIAL_NOT_FOUND(404, "Source material not found.", "G12"),
    EXPORT_NOT_FOUND(404, "Export not found.", "G12"),
    PATH_NOT_FOUND(404, "Not found.", "G12"),

    // What HTTP itself refuses
    METHOD_NOT_ALLOWED(405, "Method not allowed.", "G12"),
    BODY_TOO_LARGE(413, "The request body is larger than 1 MiB.", "G12"),
    NOT_JSON(415, "Content-Type must be application/json.", "G12"),
    RATE_LIMITED(429, "Too many requests.", "G12"),
    TOO_MANY_WORKSPACES(429, "Too many workspaces.", "G12"),
    UNDOCUMENTED(501, "This operation exists, but its shape is not documented, so the mock does not imitate it.", "P6"),
    STORE_UNAVAILABLE(503, "The mock cannot reach its store at the moment.", "G12"),
    STORE_FULL(507, "The mock cannot keep this change.", "G12"),
    WORKSPACE_FULL(507, "The workspace is full.", "G12"),
    INTERNAL(500, "The mock failed. This is a defect of the mock, not of your client.", "G11");

    private final int status;
    private final String text;
    private final String fact;
    private final String oauthError;

    ApiError(int status, String text, String fact) {
        this(status, null, text, fact);
    }

    ApiError(int status, String oauthError, String text, String fact) {
        this.status = status;
        this.oauthError = oauthError;
        this.text = text;
        this.fact = fact;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The text of {@code message} in the body, with {@code %s} where something of the request is named. */
    public String text() {
        return text;
    }

    /** The code in {@code error} of the body, if the body is one of OAuth's, with the text in {@code error_description}. */
    public Optional<String> oauthError() {
        return Optional.ofNullable(oauthError);
    }

    /** The id of the fact that says so. */
    public String fact() {
        return fact;
    }

    /**
     * Makes the exception that ends the request with this error.
     *
     * @param reason one sentence for the developer: what was wrong, where, and what to do
     * @param named what fills the text's {@code %s}
     */
    public ApiException because(String reason, Object... named) {
        return new ApiException(this, text.formatted(named), reason, List.of());
    }

    /**
     * Makes the exception for a request that is wrong in several places.
     *
     * @param details at least one; the first stands in the message and in the reason
     */
    public ApiException listing(List<ErrorDetail> details) {
        String first = details.get(0).message();
        String others = details.size() == 1 ? "" : " (and " + (details.size() - 1) + " more)";
        return new ApiException(this, text.formatted(first + others), first + others, details);
    }
}

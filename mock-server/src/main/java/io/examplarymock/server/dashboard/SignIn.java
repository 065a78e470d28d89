package io.examplarymock.server.dashboard;

import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.admin.Problem;
import io.examplarymock.server.http.BaseUrl;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.MalformedJson;
import java.util.Optional;

/** Exchanges the admin token for a cookie, and takes the cookie back. */
final class SignIn {
    private final AdminToken token;

    SignIn(AdminToken token) {
        this.token = token;
    }

    /** POST sign-in {@code {"token": …}}: 204, with the cookie if the server asks for a token. */
    Response in(Request request) {
        return refused(request).orElseGet(() -> {
            if (!token.isRequired()) {
                return Response.empty(204);
            }
            return given(request)
                    .filter(token::isRight)
                    .map(right -> Response.empty(204).with("Set-Cookie", cookie(request, token.proof(), "")))
                    .orElseGet(() -> Problem.of(
                                    401,
                                    "That is not the admin token",
                                    "Sign in with what the server was started with as --admin-token.")
                            .with("WWW-Authenticate", "Bearer"));
        });
    }

    /** POST sign-out: 204, and the cookie is gone from the browser. */
    Response out(Request request) {
        return refused(request)
                .orElseGet(() -> Response.empty(204).with("Set-Cookie", cookie(request, "", "; Max-Age=0")));
    }

    /** A page of another origin must not sign anybody in or out. */
    private static Optional<Response> refused(Request request) {
        if (!request.method().equals("POST")) {
            return Optional.of(Problem.of(405, "Method not allowed", request.path() + " knows POST")
                    .with("Allow", "POST"));
        }
        return request.header(AdminToken.PAGE_HEADER).isPresent()
                ? Optional.empty()
                : Optional.of(AdminToken.notFromPage());
    }

    private static Optional<String> given(Request request) {
        try {
            return Json.parse(request.body()).toValue() instanceof java.util.Map<?, ?> body
                            && body.get("token") instanceof String text
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (MalformedJson malformed) {
            return Optional.empty();
        }
    }

    /** Neither scripts nor pages of other sites have it, and it goes to the admin side only. */
    private static String cookie(Request request, String value, String more) {
        String secure = BaseUrl.of(request, null).startsWith("https:") ? "; Secure" : "";
        return AdminToken.COOKIE + "=" + value + "; Path=/__admin; HttpOnly; SameSite=Strict" + secure + more;
    }
}

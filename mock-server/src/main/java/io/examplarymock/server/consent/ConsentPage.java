package io.examplarymock.server.consent;

import static io.examplarymock.server.http.Html.escaped;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.user.User;
import io.examplarymock.server.workspace.Workspace;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that asks a user. It has no script and no key; a mock knows no passwords, so whoever looks says who they are (M). */
public final class ConsentPage {
    private static final String TEMPLATE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="../embeds/assets/lib/pico/css/pico.classless.min.css">
              <link rel="stylesheet" href="../embeds/assets/page.css">
            </head>
            <body>
              <main id="page">
                <h1>%1$s</h1>
            %2$s
              </main>
            </body>
            </html>
            """;
    private static final String QUESTION = """
                <p>If you allow it, the application may, in the workspace %1$s:</p>
                <ul>
            %2$s    </ul>
                <form method="post" action="authorize">
            %3$s      <label>
                    Who are you?
                    <select name="user" autocomplete="off">
            %4$s        </select>
                  </label>
                  <p><small>A mock knows no passwords: choose any user.</small></p>
                  <button name="decision" value="allow">Allow</button>
                  <button name="decision" value="deny">Do not allow</button>
                </form>""";
    private static final Map<String, String> MEANINGS = Map.of(
            "openid", "know who you are",
            "profile", "know your name",
            "email", "know your e-mail address",
            "users:write", "create users",
            "exams:write", "create exams",
            "permissions:read", "see who may use exams and practice spaces",
            "permissions:write", "decide who may use exams and practice spaces",
            "source-materials:read", "see source materials",
            "source-materials:write", "add source materials");

    private ConsentPage() {}

    /** Asks a user of the workspace. */
    public static Response of(AuthorizationRequest asked, Workspace workspace) {
        String scopes = asked.scopes().stream()
                .map(scope -> "      <li>" + escaped(MEANINGS.getOrDefault(scope, scope)) + " <small><code>"
                        + escaped(scope) + "</code></small></li>\n")
                .collect(Collectors.joining());
        String sentBack = AuthorizationRequest.PARAMETERS.stream()
                .filter(asked.parameters()::containsKey)
                .map(name -> "      <input type=\"hidden\" name=\"" + name + "\" value=\""
                        + escaped(asked.parameters().get(name)) + "\">\n")
                .collect(Collectors.joining());
        String users = workspace.content().users().all().stream()
                .map(user -> option(user, asked.parameters().get("login_hint")))
                .collect(Collectors.joining());
        return page(
                200,
                "Allow " + asked.client().name() + " to use Examplary?",
                QUESTION.formatted(escaped(workspace.name()), scopes, sentBack, users),
                " 'self' " + source(asked.redirectUri()));
    }

    /** Says why there is nothing to ask. */
    public static Response refusal(ApiException refusal) {
        return page(
                refusal.error().status(),
                "This application cannot ask for access",
                "    <p>" + escaped(refusal.getMessage()) + "</p>\n    <p>" + escaped(refusal.reason()) + "</p>",
                " 'none'");
    }

    private static String option(User user, String hint) {
        boolean hinted = user.email().equalsIgnoreCase(hint) || user.id().equals(hint);
        return "          <option value=\"" + escaped(user.id()) + "\"" + (hinted ? " selected" : "") + ">"
                + escaped(user.name() == null ? user.email() : user.name() + " (" + user.email() + ")") + ", "
                + user.role().wireName() + "</option>\n";
    }

    /** The browser lets a form's redirects go only where its policy says. */
    private static String source(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return uri.getHost() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static Response page(int status, String title, String content, String formAction) {
        return Response.text(status, "text/html", TEMPLATE.formatted(escaped(title), content))
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                                + " frame-ancestors 'none'; form-action" + formAction)
                // The form tells its origin, by which pages of others are known; no other site learns the address.
                .with("Referrer-Policy", "same-origin")
                .with("X-Content-Type-Options", "nosniff");
    }
}

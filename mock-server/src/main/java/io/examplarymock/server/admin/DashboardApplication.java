package io.examplarymock.server.admin;

import io.examplarymock.server.http.Html;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.workspace.ApiKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /__admin/dashboard}: what the server was started with, and ways to look further. */
final class DashboardApplication implements HttpApplication {
    private static final String PATH = "/__admin/dashboard";
    private static final String TEMPLATE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Examplary Mock</title>
              <link rel="icon" href="data:,">
              <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1f2430; }
                table { border-collapse: collapse; width: 100%%; } th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #e3e6ee; vertical-align: top; }
                code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; } a { color: #3730a3; }
              </style>
            </head>
            <body>
              <main>
                <h1>Examplary Mock</h1>
                <p>Demo key <code>%s</code>. The pages below show the demo workspace; with curl, name another in the header <code>%s</code>.</p>
                <h2>Look</h2>
                <table>%s</table>
                <h2>Settings</h2>
                <table>%s</table>
              </main>
            </body>
            </html>
            """;

    private final String page;

    DashboardApplication(List<AdminRoute> table, Map<String, Object> settings) {
        String links = table.stream()
                .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
                .map(route -> row(
                        "<a href=\"" + AdminRoute.ROOT + route.path() + "\">"
                                + route.path().substring(1) + "</a>",
                        Html.escaped(route.summary())))
                .collect(Collectors.joining());
        String options = settings.entrySet().stream()
                .filter(option -> option.getValue() != null)
                .map(option -> row(
                        Html.escaped(option.getKey()),
                        "<code>" + Html.escaped(String.valueOf(option.getValue())) + "</code>"))
                .collect(Collectors.joining());
        this.page = TEMPLATE.formatted(ApiKeys.DEMO, AdminCall.KEY_HEADER, links, options);
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public Response handle(Request request) {
        return Response.text(200, "text/html", page)
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff");
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Problem.of(413, "Body too large", "The dashboard takes no body.");
    }

    private static String row(String first, String second) {
        return "<tr><td>" + first + "</td><td>" + second + "</td></tr>";
    }
}

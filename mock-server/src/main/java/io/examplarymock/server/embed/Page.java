package io.examplarymock.server.embed;

import io.examplarymock.server.http.Html;
import io.examplarymock.server.http.Response;

/** A page with one heading and one sentence. */
final class Page {
    private static final String TEMPLATE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s</title>
            </head>
            <body>
              <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
              </main>
            </body>
            </html>
            """;

    private Page() {}

    static Response plain(int status, String title, String sentence) {
        return Response.text(status, "text/html", TEMPLATE.formatted(Html.escaped(title), Html.escaped(sentence)))
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }
}

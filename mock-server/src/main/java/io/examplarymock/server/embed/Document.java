package io.examplarymock.server.embed;

import io.examplarymock.server.http.Html;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import java.util.Map;

/**
 * The HTML of a page: heading and sentence as the server knows them, and what the page's script starts from. Without
 * scripts, the reader still learns where things stand.
 */
final class Document {
    private static final String TEMPLATE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="assets/lib/pico/css/pico.classless.min.css">
              <link rel="stylesheet" href="assets/page.css">
              <link rel="modulepreload" href="assets/lib/lit-html/lit-html.js">
            %6$s  <script type="module" src="assets/page.js"></script>
            </head>
            <body>
              <main id="page">
                <h1>%2$s</h1>
                <p>%3$s</p>
              </main>
              <script type="application/json" id="texts">%4$s</script>
              <script type="application/json" id="view">%5$s</script>
            </body>
            </html>
            """;

    private Document() {}

    static Response of(Screen screen, Texts texts, Map<String, Object> view, String slug, String allowedOrigin) {
        String preload =
                screen.isFlow() ? "  <link rel=\"modulepreload\" href=\"assets/flows/" + slug + ".js\">\n" : "";
        String html = TEMPLATE.formatted(
                texts.language(),
                Html.escaped(screen.title(texts)),
                Html.escaped(screen.sentence(texts)),
                embedded(Map.of("language", texts.language(), "asked", asked(texts), "byName", texts.byName())),
                embedded(view),
                preload);
        return Response.text(screen.status(), "text/html", html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", policy(allowedOrigin))
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }

    /** Nothing from elsewhere but pictures that questions show; framed by the allowed origin alone, if there is one (M). */
    private static String policy(String allowedOrigin) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                + " img-src 'self' data: http: https:; base-uri 'none'; form-action 'none'"
                + (allowedOrigin == null ? "" : "; frame-ancestors " + allowedOrigin);
    }

    private static String asked(Texts texts) {
        return texts.asked() == null ? "" : texts.asked();
    }

    /** JSON that no text in it can close the element of. */
    private static String embedded(Object value) {
        return Json.text(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}

package io.examplarymock.harness.markup;

import static io.examplarymock.harness.markup.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page in HTML that needs nothing else, and that may load nothing from elsewhere. */
public final class HtmlPage {
    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    /**
     * Begins a page.
     *
     * @param title as it is read, not yet escaped
     * @param owner whose resource {@code stylesheet} is put into the page
     */
    public static HtmlPage titled(String title, Class<?> owner, String stylesheet) {
        HtmlPage page = new HtmlPage();
        page.html
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(resource(owner, stylesheet))
                .append("</style>\n</head>\n<body>\n<main>\n");
        return page;
    }

    /** Adds an element of this class (none if empty) that holds nothing but a text. */
    public HtmlPage line(String element, String style, String text) {
        String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return markup("<%s%s>%s</%s>\n".formatted(element, attribute, escaped(text), element));
    }

    /** Adds markup as it is. */
    public HtmlPage markup(CharSequence markup) {
        html.append(markup);
        return this;
    }

    /** Ends the page, and returns all of it. */
    public String end() {
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

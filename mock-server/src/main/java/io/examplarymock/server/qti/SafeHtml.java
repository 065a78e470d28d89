package io.examplarymock.server.qti;

import java.util.List;

/**
 * Turns text that may hold HTML into elements that QTI 3.0 and QTI 2.1 both allow. Harmless markup stays; scripts, event
 * handlers, styles and URLs that could run something go; the text of every other element stays.
 */
final class SafeHtml {

    private SafeHtml() {}

    /** Text and inline elements only, for a place inside a paragraph; where blocks met, the line breaks. */
    static List<Node> inline(String html) {
        HtmlTree tree = new HtmlTree(false);
        HtmlScanner.scan(html).forEach(tree::add);
        return tree.nodes();
    }

    /** Any mixture of text, inline and block elements, for a place inside a {@code div}. */
    static List<Node> flow(String html) {
        HtmlTree tree = new HtmlTree(true);
        HtmlScanner.scan(html).forEach(tree::add);
        return tree.nodes();
    }

    /** The text alone, on one line. */
    static String plain(String html) {
        StringBuilder text = new StringBuilder();
        inline(html).forEach(node -> collect(node, text));
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static void collect(Node node, StringBuilder text) {
        if (node instanceof Text characters) {
            text.append(characters.value());
        } else if (node instanceof Element element) {
            text.append(element.name().equals("br") ? " " : "");
            element.children().forEach(child -> collect(child, text));
        }
    }
}

package io.examplarymock.server.qti;

import java.util.Set;

/** Writes an element as an XML document, indented where white space means nothing. */
final class XmlText {

    /** Elements in which added white space could be seen by a reader. */
    private static final Set<String> FLOWING = Set.of(
            "qti-prompt",
            "prompt",
            "qti-simple-choice",
            "simpleChoice",
            "qti-simple-associable-choice",
            "simpleAssociableChoice",
            "p",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "li",
            "blockquote",
            "a",
            "b",
            "strong",
            "i",
            "em",
            "sub",
            "sup",
            "code",
            "small",
            "q",
            "span");

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    private XmlText() {}

    static String of(Element root) {
        XmlText text = new XmlText();
        text.write(root, 0, true);
        return text.out.append('\n').toString();
    }

    private void write(Element element, int depth, boolean indented) {
        if (indented) {
            newLine(depth);
        }
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        });
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean structural = indented
                && !FLOWING.contains(element.name())
                && element.children().stream().allMatch(Element.class::isInstance);
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                write(inner, depth + 1, structural);
            } else if (child instanceof Text text) {
                escape(text.value());
            }
        }
        if (structural) {
            newLine(depth);
        }
        out.append("</").append(element.name()).append('>');
    }

    private void newLine(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void escape(String text) {
        text.codePoints().filter(XmlText::isLegal).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // A reader would otherwise see a line feed.
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** The characters of XML 1.0, which leave out lone surrogates and most control characters. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}

package io.examplarymock.harness.markup;

/** Text inside XML and HTML. The server's pages have their own way, since neither of the two knows the other. */
public final class Markup {
    private Markup() {}

    /** Returns a text as content or as a quoted attribute; what XML cannot hold at all becomes a question mark. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}

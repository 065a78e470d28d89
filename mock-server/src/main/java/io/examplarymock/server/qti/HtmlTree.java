package io.examplarymock.server.qti;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds well-formed elements from tags in any order, keeping to what the schemas allow: inline elements hold only
 * inline content, paragraphs and headings too, lists hold only items.
 */
final class HtmlTree {

    /** Deeper nesting than people write is flattened, so that nobody's recursion can be exhausted. */
    private static final int DEEPEST = 24;

    private static final Set<String> INLINE =
            Set.of("b", "strong", "i", "em", "sub", "sup", "code", "small", "q", "span", "a");

    private static final Set<String> LINES = Set.of("p", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> LISTS = Set.of("ul", "ol");

    private static final Set<String> CONTAINERS = Set.of("div", "blockquote", "ul", "ol");

    /** Elements that only one of the vocabularies has, or that need a structure which people's HTML may lack. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("section", "div"),
            Map.entry("article", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("aside", "div"),
            Map.entry("main", "div"),
            Map.entry("figure", "div"),
            Map.entry("figcaption", "p"),
            Map.entry("address", "p"),
            Map.entry("center", "div"),
            Map.entry("dl", "div"),
            Map.entry("dt", "p"),
            Map.entry("dd", "p"),
            Map.entry("table", "div"),
            Map.entry("caption", "p"),
            Map.entry("tr", "p"));

    private record Open(String name, Element empty, List<Node> content) {}

    private final boolean blocks;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean anythingSaid;
    private boolean lineBreakDue;

    HtmlTree(boolean blocks) {
        this.blocks = blocks;
        open.push(new Open("", Element.named(""), new ArrayList<>()));
    }

    void add(HtmlToken token) {
        if (token instanceof HtmlToken.Characters characters) {
            text(characters.text());
        } else if (token instanceof HtmlToken.Start start) {
            start(ALIASES.getOrDefault(start.name(), start.name()), start.attributes());
        } else if (token instanceof HtmlToken.End end) {
            end(ALIASES.getOrDefault(end.name(), end.name()));
        }
    }

    /** Ends the tree: closes what is open. */
    List<Node> nodes() {
        while (open.size() > 1) {
            close();
        }
        return open.element().content();
    }

    private void start(String name, String attributes) {
        if (name.equals("br")) {
            content(Element.named("br"));
        } else if (name.equals("img")) {
            HtmlAttributes.image(attributes).ifPresent(this::content);
        } else if (name.equals("td") || name.equals("th")) {
            text(" ");
        } else if (INLINE.contains(name)) {
            HtmlAttributes.inline(name, attributes).ifPresent(this::openInline);
        } else if (isBlock(name) && !blocks) {
            lineBreakDue = true;
        } else if (name.equals("hr")) {
            closeLines();
            content(Element.named("hr"));
        } else if (name.equals("li")) {
            openItem();
        } else if (isBlock(name)) {
            openBlock(name);
        }
    }

    private void end(String name) {
        if (!blocks && isBlock(name)) {
            lineBreakDue = true;
        } else if (open.stream().anyMatch(element -> element.name().equals(name))) {
            while (!open.element().name().equals(name)) {
                close();
            }
            close();
        }
    }

    private static boolean isBlock(String name) {
        return LINES.contains(name) || CONTAINERS.contains(name) || name.equals("li") || name.equals("hr");
    }

    private void openInline(Element element) {
        if (LISTS.contains(open.element().name())) {
            push(Element.named("li"));
        }
        push(element);
    }

    private void openBlock(String name) {
        closeLines();
        if (LISTS.contains(open.element().name())) {
            push(Element.named("li"));
        }
        push(Element.named(name));
    }

    private void openItem() {
        if (open.stream().noneMatch(element -> LISTS.contains(element.name()))) {
            openBlock("ul");
            if (!LISTS.contains(open.element().name())) {
                return;
            }
        }
        while (!LISTS.contains(open.element().name())) {
            close();
        }
        push(Element.named("li"));
    }

    /** Closes what cannot hold a block. */
    private void closeLines() {
        while (INLINE.contains(open.element().name())
                || LINES.contains(open.element().name())) {
            close();
        }
    }

    /** Opens the element unless that nests too deeply; an item always opens, since its list can hold nothing else. */
    private void push(Element element) {
        if (open.size() < DEEPEST || element.name().equals("li")) {
            open.push(new Open(element.name(), element, new ArrayList<>()));
        }
    }

    private void close() {
        Open closed = open.pop();
        Element element = closed.empty().holding(closed.content());
        if (closed.name().equals("blockquote")) {
            // QTI 2.1 wants only blocks in a quotation.
            element = closed.empty().holding(Element.named("div").holding(closed.content()));
        }
        open.element().content().add(element);
    }

    private void text(String text) {
        if (!text.isBlank() || !LISTS.contains(open.element().name())) {
            content(new Text(text));
        }
    }

    private void content(Node node) {
        if (LISTS.contains(open.element().name())) {
            push(Element.named("li"));
        }
        if (!(node instanceof Text text && text.value().isBlank())) {
            if (lineBreakDue && anythingSaid) {
                open.element().content().add(Element.named("br"));
            }
            lineBreakDue = false;
            anythingSaid = true;
        }
        open.element().content().add(node);
    }
}

package io.examplarymock.server.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text that may hold HTML into tags and characters, in time linear in its length.
 *
 * <p>Questions about programming hold things such as {@code List<String>} and {@code a < b}: what looks like a tag
 * counts as one only when HTML has an element of that name, or when it carries attributes. Scripts and the like are
 * left out with all they hold.
 */
final class HtmlScanner {

    private static final Set<String> SWALLOWED = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "object",
            "applet",
            "noscript",
            "noembed",
            "noframes",
            "svg",
            "head",
            "title",
            "textarea",
            "select",
            "xmp");

    private static final Set<String> KNOWN = Set.of(
            ("a abbr acronym address area article aside audio b base basefont bdi bdo bgsound big blink blockquote body "
                            + "br button canvas caption center cite code col colgroup data datalist dd del details dfn "
                            + "dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 "
                            + "h3 h4 h5 h6 header hgroup hr html i img input ins kbd label legend li link main map mark "
                            + "marquee math menu meta meter nav nobr ol optgroup option output p param picture pre "
                            + "progress q rp rt ruby s samp section small source span strike strong sub summary sup "
                            + "table tbody td tfoot th thead time tr track tt u ul var video wbr")
                    .split(" "));

    private static final Pattern TAG_START = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})(?=[\\s/>])");

    private static final Pattern DECLARATION = Pattern.compile("<(![a-zA-Z\\[]|\\?[a-zA-Z])");

    private final String html;
    private final List<HtmlToken> tokens = new ArrayList<>();

    // What is known to be missing from here on, so that it is not searched for again and again.
    private final int lastBracket;
    private final Set<String> neverClosed = new HashSet<>();

    private HtmlScanner(String html) {
        this.html = html;
        this.lastBracket = html.lastIndexOf('>');
    }

    static List<HtmlToken> scan(String html) {
        HtmlScanner scanner = new HtmlScanner(html);
        int at = 0;
        while (at < html.length()) {
            at = scanner.next(at);
        }
        return scanner.tokens;
    }

    /** Scans what starts at the given place, and returns where it ends. */
    private int next(int at) {
        int bracket = html.indexOf('<', at);
        if (bracket != at) {
            return characters(at, bracket < 0 ? html.length() : bracket);
        }
        if (html.startsWith("<!--", at)) {
            return after("-->", at);
        }
        if (DECLARATION.matcher(html).region(at, html.length()).lookingAt()) {
            return after(">", at);
        }
        Matcher start = TAG_START.matcher(html).region(at, html.length());
        int end = start.lookingAt() ? tagEnd(start.end()) : -1;
        return end < 0 ? characters(at, at + 1) : tag(start, end);
    }

    private int tag(Matcher start, int end) {
        String name = start.group(2).toLowerCase(Locale.ROOT);
        String attributes = html.substring(start.end(), end - 1);
        boolean closing = !start.group(1).isEmpty();
        if (SWALLOWED.contains(name)) {
            return closing ? end : afterEndTag(name, end);
        }
        if (!KNOWN.contains(name) && attributes.indexOf('=') < 0) {
            return characters(start.start(), end);
        }
        tokens.add(closing ? new HtmlToken.End(name) : new HtmlToken.Start(name, attributes));
        return end;
    }

    private int characters(int from, int to) {
        tokens.add(new HtmlToken.Characters(HtmlEntities.decode(html.substring(from, to))));
        return to;
    }

    /** Returns the place after the bracket that closes a tag, one in quotes not counting unless there is no other. */
    private int tagEnd(int from) {
        if (from > lastBracket) {
            return -1;
        }
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return after(">", from);
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    /** An end tag that is missing swallows nothing: the question may be about the tag. */
    private int afterEndTag(String name, int from) {
        Matcher end = Pattern.compile("</" + name, Pattern.CASE_INSENSITIVE).matcher(html);
        if (neverClosed.contains(name) || !end.find(from)) {
            neverClosed.add(name);
            return from;
        }
        return after(">", end.end());
    }
}

package io.examplarymock.server.qti;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few attributes that survive: where a link goes, what an image shows. */
final class HtmlAttributes {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w-])([a-zA-Z][\\w-]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    private HtmlAttributes() {}

    /** Returns the inline element with what it may keep; a link to nowhere safe is no element. */
    static Optional<Element> inline(String name, String attributes) {
        Element element = Element.named(name);
        return name.equals("a")
                ? value(attributes, "href").flatMap(SafeUrl::link).map(url -> element.with("href", url))
                : Optional.of(element);
    }

    /** Returns the image, or its alternative text where the source is not safe, or nothing. */
    static Optional<Node> image(String attributes) {
        String alternative = value(attributes, "alt").orElse("");
        return value(attributes, "src")
                .flatMap(SafeUrl::image)
                .<Node>map(url -> Element.named("img").with("src", url).with("alt", alternative))
                .or(() -> alternative.isEmpty() ? Optional.empty() : Optional.of(new Text(alternative)));
    }

    private static Optional<String> value(String attributes, String name) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).toLowerCase(Locale.ROOT).equals(name)) {
                for (int quoting = 2; quoting <= 4; quoting++) {
                    if (attribute.group(quoting) != null) {
                        return Optional.of(HtmlEntities.decode(attribute.group(quoting)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}

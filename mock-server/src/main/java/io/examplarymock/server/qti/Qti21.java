package io.examplarymock.server.qti;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in the words of QTI 2.1 what was said in those of QTI 3: {@code qti-simple-choice} is {@code simpleChoice},
 * {@code response-identifier} is {@code responseIdentifier}. HTML elements keep their names.
 */
final class Qti21 {

    private static final String PREFIX = "qti-";
    private static final Pattern DASH = Pattern.compile("-([a-z])");

    /** Wrappers that QTI 2.1 does without. */
    private static final Set<String> UNWRAPPED = Set.of("qti-content-body", "qti-interaction-markup");

    /** QTI 2.1 has custom interactions, but not yet portable ones. */
    private static final Map<String, String> RENAMED = Map.of("qti-portable-custom-interaction", "customInteraction");

    private static final Set<String> UNKNOWN_ATTRIBUTES = Set.of("use", "custom-interaction-type-identifier", "module");

    private Qti21() {}

    static Element translate(Element element) {
        Element translated = Element.named(name(element.name()));
        for (var attribute : element.attributes().entrySet()) {
            if (!UNKNOWN_ATTRIBUTES.contains(attribute.getKey())) {
                translated = translated.with(camelCase(attribute.getKey()), attribute.getValue());
            }
        }
        return translated.holding(
                element.children().stream().flatMap(Qti21::translate).toList());
    }

    private static Stream<Node> translate(Node node) {
        if (!(node instanceof Element element)) {
            return Stream.of(node);
        }
        return UNWRAPPED.contains(element.name())
                ? element.children().stream().flatMap(Qti21::translate)
                : Stream.of(translate(element));
    }

    private static String name(String name) {
        return RENAMED.getOrDefault(name, name.startsWith(PREFIX) ? camelCase(name.substring(PREFIX.length())) : name);
    }

    private static String camelCase(String dashed) {
        return DASH.matcher(dashed).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }
}

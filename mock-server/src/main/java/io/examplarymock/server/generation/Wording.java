package io.examplarymock.server.generation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fixed phrases around the content of one language, from {@code phrases.<language>.txt}. */
final class Wording {

    private static final Map<Language, Wording> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Wording(Resource.text("phrases", language)));
        }
    }

    private final Map<String, String> phrases = new LinkedHashMap<>();

    private Wording(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            phrases.put(line.substring(0, colon), line.substring(colon + 2));
        });
    }

    static Wording in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /** The phrase of this name; throws when the text file has none. */
    String say(String name) {
        return say(name, Map.of());
    }

    /** The phrase of this name, with its placeholders filled. */
    String say(String name, Map<String, ?> values) {
        String phrase = phrases.get(name);
        if (phrase == null) {
            throw new IllegalArgumentException("There is no phrase " + name);
        }
        return Placeholders.fill(phrase, values);
    }

    /** The instruction under a question of this type, or {@code null} when it needs none. */
    String instruction(String typeSlug) {
        return phrases.get("instruction." + typeSlug);
    }
}

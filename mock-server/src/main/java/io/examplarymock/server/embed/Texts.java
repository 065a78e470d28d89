package io.examplarymock.server.embed;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages say, in the languages they exist in: one file per language for all pages, one for each flow, and one for what
 * flows of a kind have in common.
 *
 * @param language the language of the texts, for example {@code nl}
 * @param asked the language that was asked for and is not there; {@code null} as a rule
 * @param byName {@code {name}} in a text is filled in where it is shown
 */
record Texts(String language, String asked, Map<String, Object> byName) {
    private static final List<String> LANGUAGES = List.of("en", "nl");
    private static final Map<String, String> SHARED =
            Map.of("generate-exam", "generation", "generate-question", "generation");
    private static final Map<String, Map<String, Object>> FILES = new ConcurrentHashMap<>();

    /**
     * Returns the texts for a theme's locale.
     *
     * @param locale a language tag such as {@code nl} or {@code nl-BE}; anything else reads as a language we lack
     * @param flow the flow's slug; {@code null} for a page that belongs to no flow
     */
    static Texts in(Object locale, String flow) {
        String tag = locale instanceof String text && !text.isBlank() ? text : LANGUAGES.get(0);
        String primary = tag.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        boolean there = LANGUAGES.contains(primary);
        String language = there ? primary : LANGUAGES.get(0);
        Map<String, Object> texts = new LinkedHashMap<>(file(language, "common"));
        if (flow != null) {
            if (SHARED.containsKey(flow)) {
                texts.putAll(file(language, SHARED.get(flow)));
            }
            texts.putAll(file(language, flow));
        }
        return new Texts(language, there ? null : tag, texts);
    }

    /** Returns the language of ours that the browser likes best; {@code null} if it likes none. */
    static String language(Request request) {
        try {
            return Locale.lookupTag(
                    Locale.LanguageRange.parse(request.header("Accept-Language").orElse("")), LANGUAGES);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noLanguages) {
            // The JDK fails in two ways, the second one on a bare hyphen.
            return null;
        }
    }

    /** Returns one text with the value of its placeholder. */
    String get(String name, Object... namesAndValues) {
        String text = String.valueOf(byName.get(name));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text = text.replace("{" + namesAndValues[i] + "}", String.valueOf(namesAndValues[i + 1]));
        }
        return text;
    }

    private static Map<String, Object> file(String language, String name) {
        return FILES.computeIfAbsent("texts/" + language + "/" + name + ".json", Texts::read);
    }

    private static Map<String, Object> read(String path) {
        try (InputStream stream = Texts.class.getResourceAsStream(path)) {
            return Json.parse(stream.readAllBytes()).toObject().members();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

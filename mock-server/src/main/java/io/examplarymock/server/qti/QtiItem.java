package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import java.util.Objects;

/** One question as a QTI item (F3, Q4). */
public final class QtiItem {

    private QtiItem() {}

    /**
     * Returns the question as an XML document without a DOCTYPE.
     *
     * <p>The identifier is the question's id. Titles, descriptions and the text around blanks may hold HTML, of which
     * only harmless markup survives; options are plain text. Settings that are missing or make no sense cost the
     * correct response or, at worst, the interaction, never the document.
     *
     * @param language the language of the question's texts, a tag such as {@code nl-NL}; {@code null} and anything
     *     that is no tag says nothing
     */
    public static String xml(Question question, String language, QtiVersion version) {
        String identifier = Identifiers.nearest(Objects.toString(question.id(), "question"));
        return version.write(Item.of(question, identifier, language, version));
    }
}

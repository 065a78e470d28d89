package io.examplarymock.server.qti;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Texts to choose from; each has its own identifier, even where two texts are the same. */
record Choices(String prefix, List<String> texts) {

    String identifier(int index) {
        return prefix + (index + 1);
    }

    List<String> identifiers() {
        return IntStream.range(0, texts.size()).mapToObj(this::identifier).toList();
    }

    /** Returns the identifier of the first choice with this text; surrounding space does not matter. */
    Optional<String> identifierOf(String text) {
        return IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).strip().equals(text.strip()))
                .mapToObj(this::identifier)
                .findFirst();
    }

    /** Returns the identifiers of all these texts without repetition, or none when one of them is not offered. */
    List<String> identifiersOf(List<String> wanted) {
        List<String> found =
                wanted.stream().flatMap(text -> identifierOf(text).stream()).toList();
        return found.size() == wanted.size() ? found.stream().distinct().toList() : List.of();
    }

    /** One element of the given name per choice. */
    List<Element> elements(String name) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Element.named(name, texts.get(i)).with("identifier", identifier(i)))
                .toList();
    }
}

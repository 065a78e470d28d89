package io.examplarymock.harness.browser.visit;

import java.util.List;

/**
 * What a page did from some moment until it was at rest again.
 *
 * @param happenings each once, in their order
 * @param errors that no script of the page caught
 */
public record Reaction(List<Happening> happenings, List<String> errors) {

    public Reaction {
        happenings = List.copyOf(happenings);
        errors = List.copyOf(errors);
    }

    /** Returns whether nothing was seen of the page. */
    public boolean isNone() {
        return happenings.isEmpty();
    }

    /** Returns the same without what the page does by itself as well. */
    public Reaction without(List<Happening> usual) {
        List<String> known = usual.stream().map(Happening::what).toList();
        return new Reaction(
                happenings.stream()
                        .filter(happening -> !known.contains(happening.what()))
                        .toList(),
                errors);
    }
}

package io.examplarymock.server.flow;

import io.examplarymock.server.value.Members;
import java.util.Map;
import java.util.Set;

/**
 * What the person on the page wants generated. The same wishes always give the same questions in one session.
 *
 * @param choices values under the names of presets, in place of those: a name that is absent leaves the matter to the
 *     preset and then to what the actor used last (O16), and {@code null} or an empty text wishes for nothing there
 * @param attempt 0 at first; each other number gives other questions for the same choices
 * @param without the places of the questions that were taken out, counted from 0 in the draft
 */
public record Wishes(Map<String, Object> choices, int attempt, Set<Integer> without) {
    /** Nothing in particular: presets and preferences decide. */
    public static final Wishes NONE = new Wishes(Map.of(), 0, Set.of());

    public Wishes {
        choices = Members.startingWith(choices).toMap();
        without = Set.copyOf(without);
    }
}

package io.examplarymock.server.generation;

import java.util.List;
import java.util.stream.Stream;

/** What may be asked, at one difficulty and in one language: the material that recipes work with. */
record Lesson(List<Item> items, Difficulty difficulty, Wording wording) {

    /** Takes what the bank has for this difficulty, with all that follows from it. */
    static Lesson from(Bank bank, Difficulty difficulty, Wording wording, Dice dice) {
        List<Item> items = bank.items().stream()
                .filter(item -> difficulty.admits(item.mark().difficulty()))
                .flatMap(item -> item.unfold(wording, difficulty, dice))
                .toList();
        return new Lesson(items, difficulty, wording);
    }

    <T extends Item> Stream<T> all(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** How many things a student has to tell apart or to arrange. */
    int size() {
        return difficulty.choose(3, 4, 5);
    }
}

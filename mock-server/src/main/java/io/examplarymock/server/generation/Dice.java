package io.examplarymock.server.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A seeded source of choices. The algorithm (SplitMix64) is written out here so that one seed rolls the same on every
 * JVM, now and later.
 */
final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice that depend on the seed and on the text of every part; {@code null} is a part like any other. */
    static Dice seeded(long seed, Object... parts) {
        Dice dice = new Dice(seed);
        for (Object part : parts) {
            dice.state = dice.next() + String.valueOf(part).hashCode();
        }
        return dice;
    }

    int below(int bound) {
        return Math.floorMod(next(), bound);
    }

    /** A number from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean flip() {
        return below(2) == 0;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> result = new ArrayList<>(list);
        for (int last = result.size() - 1; last > 0; last--) {
            Collections.swap(result, last, below(last + 1));
        }
        return Collections.unmodifiableList(result);
    }

    /** At most this many elements, in random order. */
    <T> List<T> some(List<T> list, int count) {
        return shuffled(list).subList(0, Math.min(count, list.size()));
    }

    /** At most this many elements, in the order they had. */
    <T> List<T> someInOrder(List<T> list, int count) {
        List<Integer> positions = IntStream.range(0, list.size()).boxed().toList();
        return new TreeSet<>(some(positions, count)).stream().map(list::get).toList();
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

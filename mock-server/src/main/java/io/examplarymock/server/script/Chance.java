package io.examplarymock.server.script;

/**
 * A seeded source of choices: SplitMix64, written out so that one seed draws the same on every JVM, now and later. Each
 * student has one of their own, so that what one does changes nothing for another.
 */
final class Chance {
    private long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long seed, int student) {
        Chance mixed = new Chance(seed);
        mixed.state = mixed.next() + student;
        mixed.next();
        return mixed;
    }

    /** A whole number from low to high, both included. */
    long between(long low, long high) {
        return low == high ? low : low + Math.floorMod(next(), high - low + 1);
    }

    /** A number from 0 to below 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

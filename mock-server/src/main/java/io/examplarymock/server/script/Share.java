package io.examplarymock.server.script;

/** A probability, or two between which it is drawn evenly. */
record Share(double from, double to) {
    static Share of(double exact) {
        return new Share(exact, exact);
    }

    double draw(Chance chance) {
        return from == to ? from : from + chance.fraction() * (to - from);
    }
}

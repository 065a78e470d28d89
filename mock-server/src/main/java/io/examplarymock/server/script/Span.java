package io.examplarymock.server.script;

import java.time.Duration;

/** A duration, or two between which it is drawn evenly: in whole seconds where both ends are, else in milliseconds. */
record Span(Duration from, Duration to) {
    static Span of(Duration exact) {
        return new Span(exact, exact);
    }

    Duration draw(Chance chance) {
        if (from.equals(to)) {
            return from;
        }
        boolean whole = from.toNanosPart() == 0 && to.toNanosPart() == 0;
        return whole
                ? Duration.ofSeconds(chance.between(from.toSeconds(), to.toSeconds()))
                : Duration.ofMillis(chance.between(from.toMillis(), to.toMillis()));
    }
}

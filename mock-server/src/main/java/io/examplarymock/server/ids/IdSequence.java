package io.examplarymock.server.ids;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where a workspace stands in making ids: its secret and how many of each kind it has made. Immutable; {@link #mint()}
 * opens a cursor for one change.
 *
 * @param counters how many ids of each kind were made; absent means none
 */
public record IdSequence(IdSecret secret, Map<IdKind, Long> counters) {
    /** A sequence that has made nothing yet. */
    public static IdSequence startingWith(IdSecret secret) {
        return new IdSequence(secret, Map.of());
    }

    public IdSequence {
        counters = Map.copyOf(counters);
    }

    /** Opens a cursor that makes the next ids. */
    public Mint mint() {
        return new Mint(this);
    }

    /** Makes ids during one change of state; {@link #spent()} is the sequence that the next state keeps. */
    public static final class Mint {
        private final IdSecret secret;
        private final Map<IdKind, Long> counters = new EnumMap<>(IdKind.class);

        private Mint(IdSequence sequence) {
            this.secret = sequence.secret();
            this.counters.putAll(sequence.counters());
        }

        /** Makes the next id of a kind. */
        public String next(IdKind kind) {
            long number = counters.merge(kind, 1L, Long::sum);
            return kind.prefix() + secret.text(kind.name() + ':' + number, kind.length());
        }

        /** Returns a number that belongs to the thing of this id alone, to seed what is generated for it. */
        public long seedFor(String id) {
            return secret.number("generate:" + id);
        }

        /** Returns the sequence behind all ids made so far. */
        public IdSequence spent() {
            return new IdSequence(secret, counters);
        }
    }
}

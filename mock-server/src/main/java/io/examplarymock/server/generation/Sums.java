package io.examplarymock.server.generation;

import java.util.Map;
import java.util.TreeMap;

/** Every {@link Sum}, by the name under which a bank file refers to it. */
final class Sums {

    private static final Map<String, Sum> BY_NAME = new TreeMap<>();

    static {
        BY_NAME.putAll(MathematicsSums.BY_NAME);
        BY_NAME.putAll(ScienceSums.BY_NAME);
        BY_NAME.putAll(SocietySums.BY_NAME);
        BY_NAME.putAll(ComputerScienceSums.BY_NAME);
    }

    private Sums() {}

    /** Throws when there is none of this name. */
    static Sum named(String name) {
        Sum sum = BY_NAME.get(name);
        if (sum == null) {
            throw new IllegalArgumentException("There is no sum " + name + "; there are " + BY_NAME.keySet());
        }
        return sum;
    }
}

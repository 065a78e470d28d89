package io.examplarymock.server.soak;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Whether something grew over a day, by the straight line that is nearest to its samples. */
record Trend(String what, double level, double growth, double allowed) {
    /** Draws the line; {@code share} of the level or {@code atLeast}, whichever is more, may be gained from end to end. */
    static Trend of(String what, List<Sample> samples, ToLongFunction<Sample> value, double share, double atLeast) {
        double meanHour = samples.stream().mapToInt(Sample::hour).average().orElseThrow();
        double level = samples.stream().mapToLong(value).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (Sample sample : samples) {
            double fromMean = sample.hour() - meanHour;
            above += fromMean * (value.applyAsLong(sample) - level);
            below += fromMean * fromMean;
        }
        int hours = samples.get(samples.size() - 1).hour() - samples.get(0).hour();
        return new Trend(what, level, below == 0 ? 0 : above / below * hours, Math.max(share * level, atLeast));
    }

    /** Says by how much it grew, if that is more than is allowed. */
    Optional<String> breach() {
        return growth <= allowed ? Optional.empty() : Optional.of(toString());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %+.1f around %.1f, at most %+.1f allowed", what, growth, level, allowed);
    }
}

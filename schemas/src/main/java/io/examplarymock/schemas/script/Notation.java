package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads durations, percentages, ranges and instants as people write them. Whatever is written otherwise stays as it is;
 * the schema has said so.
 */
final class Notation {

    private static final Pattern SUM = Pattern.compile("(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:ms|[wdhms]))+");
    private static final Pattern TERM = Pattern.compile("([0-9.]+)(ms|[wdhms])");
    private static final Pattern ISO = Pattern.compile("P(?:([0-9]{1,9})W)?((?:[0-9]{1,9}D)?(?:T[0-9HMS.]+)?)");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?)(%?)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final String RANGE = "..";

    private final Problems problems;

    Notation(Problems problems) {
        this.problems = problems;
    }

    /** Writes a duration as ISO 8601 does. */
    Node duration(Node written) {
        return written.text()
                .flatMap(text -> length(text, written.place()))
                .<Node>map(length -> Scalar.of(written.place(), length.toString()))
                .orElse(written);
    }

    /** Writes a duration as ISO 8601 does, and a range as an object with {@code from} and {@code to}. */
    Node durations(Node written) {
        return range(written, this::length, length -> length.toString()).orElseGet(() -> duration(written));
    }

    /** Writes a percentage as a number from 0 to 1. */
    Node share(Node written) {
        return written.text()
                .flatMap(text -> part(text, written.place()))
                .<Node>map(part -> Scalar.of(written.place(), part.doubleValue()))
                .orElse(written);
    }

    /** Writes a percentage as a number, and a range as an object with {@code from} and {@code to}. */
    Node shares(Node written) {
        return range(written, Notation::part, BigDecimal::doubleValue).orElseGet(() -> share(written));
    }

    /** Writes an instant in UTC. */
    Node instant(Node written) {
        String text = written.text().orElse("");
        if (!text.matches("[0-9]{4}-.*")) {
            return written;
        }
        try {
            return Scalar.of(
                    written.place(), OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeException impossible) {
            problems.add(written.place(), "there is no date and time " + text);
            return written;
        }
    }

    /** Returns the duration that is written so, if it is one. */
    static Optional<Duration> parsed(Node resolved) {
        return resolved.text().flatMap(Notation::lengthOf);
    }

    private interface Reading<T> extends BiFunction<String, Place, Optional<T>> {}

    private interface Writing<T> {
        Object of(T value);
    }

    private <T extends Comparable<T>> Optional<Node> range(Node written, Reading<T> reading, Writing<T> writing) {
        String text = written.text().orElse("");
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return Optional.empty();
        }
        Optional<T> from = reading.apply(text.substring(0, dots), written.place());
        Optional<T> to = reading.apply(text.substring(dots + RANGE.length()), written.place());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(written);
        }
        if (Comparator.<T>naturalOrder().compare(from.get(), to.get()) > 0) {
            problems.add(written.place(), "the range " + text + " begins above its end");
        }
        return Optional.of(Mapping.empty(written.place())
                .with("from", written.place(), Scalar.of(written.place(), writing.of(from.get())))
                .with("to", written.place(), Scalar.of(written.place(), writing.of(to.get()))));
    }

    private Optional<Duration> length(String text, Place place) {
        Optional<Duration> length = lengthOf(text);
        if (length.filter(value -> value.compareTo(LONGEST) > 0).isPresent()) {
            problems.add(place, text + " is longer than " + LONGEST.toDays() + " days");
        }
        return length;
    }

    private static Optional<Duration> lengthOf(String text) {
        if (SUM.matcher(text).matches()) {
            Duration sum = Duration.ZERO;
            for (Matcher term = TERM.matcher(text); term.find(); ) {
                sum = sum.plus(times(new BigDecimal(term.group(1)), UNITS.get(term.group(2))));
            }
            return Optional.of(sum);
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            long weeks = iso.group(1) == null ? 0 : Long.parseLong(iso.group(1));
            String rest = iso.group(2).isEmpty() && iso.group(1) != null ? "T0S" : iso.group(2);
            return Optional.of(Duration.parse("P" + rest).plusDays(7 * weeks));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Duration times(BigDecimal count, Duration unit) {
        BigDecimal nanos = count.multiply(BigDecimal.valueOf(unit.toNanos()));
        return Duration.ofSeconds(
                nanos.movePointLeft(9).longValue(),
                nanos.remainder(BigDecimal.TEN.pow(9)).longValue());
    }

    private static Optional<BigDecimal> part(String text, Place place) {
        Matcher share = SHARE.matcher(text);
        return share.matches()
                ? Optional.of(new BigDecimal(share.group(1))
                        .movePointLeft(share.group(2).isEmpty() ? 0 : 2))
                : Optional.empty();
    }
}

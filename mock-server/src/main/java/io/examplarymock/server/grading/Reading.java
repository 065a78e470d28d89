package io.examplarymock.server.grading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an answer's value is read before it is compared; two answers are the same when their readings are equal. */
@FunctionalInterface
interface Reading {

    Reading TEXT = value -> text(value).map(text -> text);

    Reading TEXT_IN_ANY_CASE =
            value -> text(value).map(text -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));

    Reading YEAR = value -> text(value).map(text -> text.matches("[+-]?[0-9]{1,9}") ? Integer.valueOf(text) : text);

    Reading DATE = value -> text(value).map(Reading::date);

    /** Returns what the value says, or empty when it does not have the shape of such an answer. */
    Optional<Object> of(Object value);

    static Reading inOrder(Reading each) {
        return value -> all(value, each).map(list -> list);
    }

    static Reading inAnyOrder(Reading each) {
        return value -> all(value, each).map(LinkedHashSet::new);
    }

    static Reading pairOf(List<String> left, List<String> right) {
        return value -> text(value)
                .map(text -> Pair.read(text, left, right)
                        .<Object>map(pair -> new Pair(normal(pair.left()), normal(pair.right())))
                        .orElse(text));
    }

    private static Optional<List<Object>> all(Object value, Reading each) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Object> read = new ArrayList<>();
        for (Object element : list) {
            Optional<Object> one = each.of(element);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            read.add(one.get());
        }
        return Optional.of(read);
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(normal(text)) : Optional.empty();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** A full date may carry a time of day ({@code 1945-05-08T00:00:00.000Z}), which says nothing here. */
    private static Object date(String text) {
        int time = text.indexOf('T');
        try {
            return LocalDate.parse(time < 0 ? text : text.substring(0, time));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}

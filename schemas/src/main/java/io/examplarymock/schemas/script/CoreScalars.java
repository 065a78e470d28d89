package io.examplarymock.schemas.script;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a text without quotes, by the core schema of YAML 1.2: null, truth values and numbers, and anything else
 * is text. Dates, {@code yes} and {@code 1:30} are text.
 */
final class CoreScalars {

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?(?:\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

    private CoreScalars() {}

    /** Returns a value; throws {@link NumberFormatException} for a number that JSON cannot have. */
    static Object value(String raw) {
        if (NULL.matcher(raw).matches()) {
            return null;
        }
        if (TRUE.matcher(raw).matches() || FALSE.matcher(raw).matches()) {
            return TRUE.matcher(raw).matches();
        }
        return number(raw).map(Object.class::cast).orElse(raw);
    }

    private static Optional<Number> number(String raw) {
        if (INTEGER.matcher(raw).matches()) {
            return Optional.of(Long.valueOf(raw));
        }
        if (OCTAL.matcher(raw).matches()) {
            return Optional.of(Long.valueOf(raw.substring(2), 8));
        }
        if (HEX.matcher(raw).matches()) {
            return Optional.of(Long.valueOf(raw.substring(2), 16));
        }
        if (NO_NUMBER.matcher(raw).matches()) {
            throw new NumberFormatException(raw);
        }
        if (DECIMAL.matcher(raw).matches()) {
            double number = Double.parseDouble(raw);
            if (Double.isInfinite(number)) {
                throw new NumberFormatException(raw);
            }
            return Optional.of(number);
        }
        return Optional.empty();
    }
}

package io.examplarymock.server.fuzz;

import java.util.List;

/** Texts and numbers that programs stumble over. */
final class Texts {
    static final String LONE_SURROGATE = "\ud800";

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            LONE_SURROGATE,
            "\udc00x",
            "\u202etxt.exe",
            "\u2066\u2069",
            "\ufeff",
            "\ufffe\uffff",
            "e\u0301\u0301\u0301",
            "\uD83D\uDC69\u200D\uD83D\uDC67",
            "İıſ",
            "%00",
            "%2e%2e%2f",
            "../../../../etc/passwd",
            "..\\..\\boot.ini",
            "<script>alert(1)</script>",
            "\"'><img src=x onerror=alert(1)>",
            "]]><!--",
            "${7*7}{{7*7}}#{7*7}%s%n",
            "'; DROP TABLE users; --",
            "user_",
            "exam_",
            "org_demo",
            "null",
            "true",
            "-1",
            "NaN",
            "1e999",
            "\r\nX-Injected: 1",
            "\t\b\f",
            "__proto__",
            "constructor",
            "http://[::1",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "//example.invalid",
            "https://example.invalid/%zz?a=%",
            "2026-02-30T25:61:61Z",
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "P999999999D",
            "PT-1S",
            "P1Y",
            "PT0.0000000001S",
            "en-x-".repeat(20),
            "(a+)+$",
            "*",
            "\\");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1E-999999999",
            "1e2147483648",
            "0.1e1",
            "3.0000000000000000000000000000000000000000000000001",
            "9".repeat(400),
            "9".repeat(5000),
            "0." + "1".repeat(2000));

    private Texts() {}

    static String nasty(Chance chance) {
        return switch (chance.below(12)) {
            case 0 -> "x".repeat(chance.of(100, 101, 255, 256, 1000, 5000, 70_000));
            case 1 -> "\u00e9".repeat(chance.of(127, 500, 3000));
            case 2 -> chance.of(NASTY) + chance.of(NASTY);
            default -> chance.of(NASTY);
        };
    }

    /** A text that fits into a path or a header. */
    static String shortNasty(Chance chance) {
        String nasty = nasty(chance);
        return nasty.length() > 300 ? nasty.substring(0, 300) : nasty;
    }

    /** As JSON may write a number. */
    static String number(Chance chance) {
        return chance.of(NUMBERS);
    }
}

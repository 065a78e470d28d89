package io.examplarymock.server.generation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How demanding questions are; a student level is translated into one of three steps. */
enum Difficulty {
    EASY,
    STANDARD,
    HARD;

    private static final Pattern NO_WORD = Pattern.compile("[^a-z]+");
    private static final List<String> EASY_LEVELS =
            List.of("primary", "elementary", "middle", "basis", "basisschool", "groep", "vmbo", "beginner", "easy");
    private static final List<String> HARD_LEVELS =
            List.of("university", "college", "bachelor", "master", "upper", "advanced", "vwo", "hbo", "wo", "hard");

    /** Reads ids and names such as {@code us_high_school_upper}, {@code VMBO 2} or {@code University}. */
    static Difficulty ofLevel(String studentLevel) {
        if (studentLevel == null) {
            return STANDARD;
        }
        List<String> words =
                NO_WORD.splitAsStream(studentLevel.toLowerCase(Locale.ROOT)).toList();
        if (words.stream().anyMatch(HARD_LEVELS::contains)) {
            return HARD;
        }
        return words.stream().anyMatch(EASY_LEVELS::contains) ? EASY : STANDARD;
    }

    /** Whether a student at this difficulty may get an item marked with the other: never from the far end. */
    boolean admits(Difficulty marked) {
        return this == marked || this == STANDARD || marked == STANDARD;
    }

    int choose(int easy, int standard, int hard) {
        return switch (this) {
            case EASY -> easy;
            case STANDARD -> standard;
            case HARD -> hard;
        };
    }
}

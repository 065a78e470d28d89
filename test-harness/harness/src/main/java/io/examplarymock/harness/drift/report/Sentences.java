package io.examplarymock.harness.drift.report;

import io.examplarymock.harness.drift.observation.NewlySeen;
import io.examplarymock.harness.drift.observation.Observation;

/** Findings in words, the same in every report. */
final class Sentences {
    private Sentences() {}

    static String of(Observation observation) {
        String place = observation.place().isEmpty() ? "" : observation.place() + " of ";
        return place + observation.call() + ": expected " + observation.expected() + ", seen " + observation.seen();
    }

    static String of(NewlySeen something) {
        return switch (something.what()) {
            case MEMBER -> "member " + something.place() + " (" + something.seen() + ") of " + something.call();
            case VALUE -> "value " + something.seen() + " at " + something.place() + " of " + something.call();
            case STATUS -> "status " + something.seen() + " of " + something.call();
            case OPERATION -> "operation " + something.seen();
        };
    }
}

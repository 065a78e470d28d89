package io.examplarymock.server.flow;

import java.util.List;
import java.util.Map;

/** What a marker reports who was given no scoring: one criterion, met in full (O4, all of it M). */
final class SampleScoring {
    static final Map<String, Object> FULL_MARKS = Map.of(
            "criteria",
            List.of(Map.of(
                    "id",
                    "criterion-1",
                    "points",
                    1,
                    "feedback",
                    "The answer names the cause and explains how it leads to the effect.")),
            "points",
            1,
            "feedback",
            "Well reasoned.");

    private SampleScoring() {}
}

package io.examplarymock.server.flow;

import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;

/** What a marker reports who was given no scoring: one criterion, met in full (O4, all of it M). */
final class SampleScoring {
    static final Map<String, Object> FULL_MARKS = Members.start()
            .put(
                    "criteria",
                    List.of(Members.start()
                            .put("id", "criterion-1")
                            .put("points", 1)
                            .put("feedback", "The answer names the cause and explains how it leads to the effect.")
                            .toMap()))
            .put("points", 1)
            .put("feedback", "Well reasoned.")
            .toMap();

    private SampleScoring() {}
}

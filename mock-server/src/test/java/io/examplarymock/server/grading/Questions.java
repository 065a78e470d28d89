package io.examplarymock.server.grading;

import io.examplarymock.server.exam.Question;
import java.util.List;
import java.util.Map;

/** Questions for these tests, of which only type and settings matter. */
final class Questions {

    private Questions() {}

    static Question of(String type, Map<String, Object> settings) {
        return new Question("q_1", 1, type, "Title", null, settings, null, List.of(), null, Map.of());
    }
}

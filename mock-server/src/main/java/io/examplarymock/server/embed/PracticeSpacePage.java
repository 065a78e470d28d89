package io.examplarymock.server.embed;

import java.util.Map;

/** The page of practice-space-student (facts F7, O7). */
final class PracticeSpacePage implements FlowPage {
    @Override
    public String slug() {
        return "practice-space-student";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Map.of();
    }
}

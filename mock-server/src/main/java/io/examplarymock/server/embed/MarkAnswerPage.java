package io.examplarymock.server.embed;

import java.util.Map;

/** The page of mark-answer (facts F4, O4). */
final class MarkAnswerPage implements FlowPage {
    @Override
    public String slug() {
        return "mark-answer";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Map.of();
    }
}

package io.examplarymock.server.embed;

import java.util.Map;

/** The page of generate-question (facts F3, O3). */
final class GenerateQuestionPage implements FlowPage {
    @Override
    public String slug() {
        return "generate-question";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Map.of();
    }
}

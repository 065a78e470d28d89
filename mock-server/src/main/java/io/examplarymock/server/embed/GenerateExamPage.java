package io.examplarymock.server.embed;

import java.util.Map;

/** The page of generate-exam (facts F1, O1). */
final class GenerateExamPage implements FlowPage {
    @Override
    public String slug() {
        return "generate-exam";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Map.of();
    }
}

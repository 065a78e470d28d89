package io.examplarymock.server.embed;

import java.util.Map;

/** The page of edit-exam (facts F5, O5). */
final class EditExamPage implements FlowPage {
    @Override
    public String slug() {
        return "edit-exam";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Map.of();
    }
}

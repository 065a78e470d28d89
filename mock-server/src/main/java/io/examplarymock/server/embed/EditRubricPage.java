package io.examplarymock.server.embed;

import java.util.Map;

/** The page of edit-rubric (facts F2, O2). */
final class EditRubricPage implements FlowPage {
    @Override
    public String slug() {
        return "edit-rubric";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Map.of();
    }
}

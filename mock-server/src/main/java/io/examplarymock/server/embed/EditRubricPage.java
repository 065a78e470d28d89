package io.examplarymock.server.embed;

import io.examplarymock.server.flow.EditRubric;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** The page of edit-rubric (facts F2, O2): the rubric is the page's until it is done, as the output reports it once. */
final class EditRubricPage implements FlowPage {
    @Override
    public String slug() {
        return "edit-rubric";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Members.start()
                .put("rubric", EditRubric.startingRubric(visit.terms()))
                .put(
                        "showDoneButton",
                        !Boolean.FALSE.equals(visit.terms().presets().get("showDoneButton")))
                .toMap();
    }
}

package io.examplarymock.server.flow;

import io.examplarymock.server.generation.Rubrics;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import java.util.Map;

/** edit-rubric (F2, O2): reports the rubric, the pre-loaded one if nobody changed it. */
public final class EditRubric extends Flow {
    EditRubric() {
        super("edit-rubric", Action.COMPLETE);
    }

    /** Returns the rubric that the page begins with: the pre-loaded one, or else a sample (M). */
    public static Map<?, ?> startingRubric(SessionTerms terms) {
        return terms.presets().get("rubric") instanceof Map<?, ?> preloaded
                ? preloaded
                : Rubrics.sample(terms.theme().get("locale") instanceof String locale ? locale : null);
    }

    @Override
    Map<String, Object> produce(Deed deed, Session session, Stage stage) {
        return Map.of("rubric", startingRubric(session.terms()));
    }
}

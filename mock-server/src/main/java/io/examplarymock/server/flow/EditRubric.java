package io.examplarymock.server.flow;

import io.examplarymock.server.generation.Rubrics;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import java.util.Map;

/** edit-rubric (F2, O2): reports the rubric, the pre-loaded one if nobody changed it. */
final class EditRubric extends Flow {
    EditRubric() {
        super("edit-rubric", Action.COMPLETE);
    }

    @Override
    Map<String, Object> produce(Session session, Stage stage) {
        Object preloaded = session.terms().presets().get("rubric");
        return Map.of("rubric", preloaded instanceof Map<?, ?> ? preloaded : Rubrics.sample(locale(session)));
    }

    private static String locale(Session session) {
        return session.terms().theme().get("locale") instanceof String locale ? locale : null;
    }
}

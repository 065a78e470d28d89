package io.examplarymock.server.state;

import io.examplarymock.server.exam.Exams.HandIn;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who has handed in which exam. */
final class HandInKind extends Kind<HandIn> {
    HandInKind() {
        super("handIns");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().exams();
    }

    @Override
    Collection<HandIn> all(Workspace workspace) {
        return workspace.content().exams().handIns();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().exams().handIns().contains(named(id));
    }

    @Override
    String id(HandIn thing) {
        return join(thing.examId(), thing.actor());
    }

    @Override
    boolean isOrdered() {
        return false;
    }

    @Override
    boolean isSame(HandIn one, HandIn other) {
        return one.equals(other);
    }

    @Override
    Map<String, Object> write(HandIn thing) {
        return Members.start()
                .put("examId", thing.examId())
                .put("actor", thing.actor())
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        HandIn handIn = new HandIn(entry.text("examId"), entry.text("actor"));
        draft.change(content -> content.with(content.exams().with(handIn)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.exams().without(named(id))));
    }

    private static HandIn named(String id) {
        List<?> parts = split(id);
        return new HandIn((String) parts.get(0), (String) parts.get(1));
    }
}

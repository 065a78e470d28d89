package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.practicespace.Tally;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far people have come in practice spaces. */
final class ProgressKind extends Kind<Map.Entry<Progress, Tally>> {
    ProgressKind() {
        super("progress");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().spaces();
    }

    @Override
    Collection<Map.Entry<Progress, Tally>> all(Workspace workspace) {
        return workspace.content().spaces().tallies().entrySet();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().spaces().tallies().containsKey(named(id));
    }

    @Override
    String id(Map.Entry<Progress, Tally> thing) {
        return join(
                thing.getKey().spaceId(), thing.getKey().actor(), thing.getKey().topicId());
    }

    @Override
    boolean isOrdered() {
        return false;
    }

    @Override
    boolean isSame(Map.Entry<Progress, Tally> one, Map.Entry<Progress, Tally> other) {
        return one.equals(other);
    }

    @Override
    Map<String, Object> write(Map.Entry<Progress, Tally> thing) {
        return Members.start()
                .put("spaceId", thing.getKey().spaceId())
                .put("actor", thing.getKey().actor())
                .put("topicId", thing.getKey().topicId())
                .put("answered", thing.getValue().answered())
                .put("correct", thing.getValue().correct())
                .withoutNulls()
                .toMap();
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        Progress progress = new Progress(entry.text("spaceId"), entry.text("actor"), entry.text("topicId"));
        Tally tally = new Tally(entry.integer("answered"), entry.integer("correct"));
        draft.change(content -> content.with(content.spaces().with(progress, tally)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.spaces().without(named(id))));
    }

    private static Progress named(String id) {
        List<?> parts = split(id);
        return new Progress((String) parts.get(0), (String) parts.get(1), (String) parts.get(2));
    }
}

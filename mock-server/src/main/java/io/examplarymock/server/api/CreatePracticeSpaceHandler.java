package io.examplarymock.server.api;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.workspace.CreatePracticeSpace;

/** POST /practice-spaces (E6). */
final class CreatePracticeSpaceHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        Permits.warn(call);
        PracticeSpace space = call.change(new CreatePracticeSpace(draft(call.body()), call.userId()));
        return Reply.of(Views.practiceSpace(space)).using(call.json().tier("practice-space/create"));
    }

    static PracticeSpaceDraft draft(JsonObject body) {
        return new PracticeSpaceDraft(
                body.text("name"),
                body.map("settings"),
                Permits.read(body),
                body.map("metadata"),
                body.text("studentNotes"),
                body.texts("sourceMaterialIds"),
                body.objects("masteryTopics").stream().map(JsonObject::members).toList());
    }
}

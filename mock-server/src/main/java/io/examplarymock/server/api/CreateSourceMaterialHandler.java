package io.examplarymock.server.api;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.sourcematerial.SourceMaterial;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.CreateSourceMaterial;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** POST /source-materials (E14, P3): the URL is kept and never fetched. */
final class CreateSourceMaterialHandler implements Handler {
    private static final List<String> OF_THE_ORIGINAL = List.of("url", "type", "size", "contentType");

    @Override
    public Reply handle(Call call) {
        JsonObject body = call.body();
        Members original = Members.start();
        OF_THE_ORIGINAL.forEach(name -> original.put(name, body.members().get(name)));
        Source source = new Source(
                original.withoutNulls().toMap(),
                body.text("type"),
                body.text("name"),
                body.text("externalId"),
                instant(body.text("expires")),
                null,
                null);
        SourceMaterial material = call.change(new CreateSourceMaterial(source, call.userId()));
        return Reply.of(SourceMaterialViews.of(material, call.workspace().id()))
                .using(call.json().tier("source-material/create"));
    }

    /** What is no instant was reported by the schema, and then nothing expires. */
    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}

package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.sourcematerial.Extract;
import io.examplarymock.server.sourcematerial.ProcessingStatus;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.sourcematerial.SourceMaterial;
import io.examplarymock.server.value.Members;
import java.util.Map;

/** Writes and reads source materials. */
final class MaterialState {
    private MaterialState() {}

    static Map<String, Object> write(SourceMaterial material) {
        Source source = material.source();
        Extract extract = material.extract();
        return Members.start()
                .put("id", material.id())
                .put("originalSource", source.original())
                .put("type", source.type())
                .put("name", source.name())
                .put("externalId", source.externalId())
                .put("expires", Instants.text(source.expires()))
                .put("parentSourceMaterialId", source.parentId())
                .put("pages", source.pages())
                .put("numberOfPages", extract.numberOfPages())
                .put("summary", extract.summary())
                .put("topics", extract.topics())
                .put("factsCount", extract.factsCount())
                .put("processingStatus", material.status().wireName())
                .put("nextAt", Instants.text(material.nextAt()))
                .put("createdBy", material.createdBy())
                .put("createdAt", Instants.text(material.createdAt()))
                .put("updatedAt", Instants.text(material.updatedAt()))
                .put("deletedAt", Instants.text(material.deletedAt()))
                .withoutNulls()
                .toMap();
    }

    static SourceMaterial read(JsonObject entry) {
        return new SourceMaterial(
                entry.text("id"),
                new Source(
                        entry.map("originalSource"),
                        entry.text("type"),
                        entry.text("name"),
                        entry.text("externalId"),
                        Instants.optional(entry, "expires"),
                        entry.text("parentSourceMaterialId"),
                        entry.integer("pages")),
                new Extract(
                        entry.integer("numberOfPages"),
                        entry.text("summary"),
                        entry.texts("topics"),
                        entry.integer("factsCount")),
                ProcessingStatus.named(entry.text("processingStatus")),
                Instants.optional(entry, "nextAt"),
                entry.text("createdBy"),
                Instants.of(entry, "createdAt"),
                Instants.of(entry, "updatedAt"),
                Instants.optional(entry, "deletedAt"));
    }
}

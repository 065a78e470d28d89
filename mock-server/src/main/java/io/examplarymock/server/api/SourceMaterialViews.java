package io.examplarymock.server.api;

import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.sourcematerial.SourceMaterial;
import io.examplarymock.server.time.Timestamps;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.Map;

/** How source materials look on the wire (P3). */
final class SourceMaterialViews {
    private SourceMaterialViews() {}

    static Map<String, Object> of(SourceMaterial material, String organisation) {
        Source source = material.source();
        return Members.start()
                .put("org", organisation)
                .put("id", material.id())
                .put("createdBy", material.createdBy())
                .put("originalSource", source.original())
                .put("type", source.type())
                .put("createdAt", text(material.createdAt()))
                .put("updatedAt", text(material.updatedAt()))
                .put("deletedAt", text(material.deletedAt()))
                .put("name", source.name())
                .put("externalId", source.externalId())
                .put("parentSourceMaterialId", source.parentId())
                .put("summary", material.summary().orElse(null))
                .put("factsCount", material.factsCount().orElse(null))
                .put("processingStatus", material.status().wireName())
                .put("numberOfPages", material.numberOfPages().orElse(null))
                .put("topics", material.topics().orElse(null))
                .withoutNulls()
                .toMap();
    }

    private static String text(Instant at) {
        return at == null ? null : Timestamps.format(at);
    }
}

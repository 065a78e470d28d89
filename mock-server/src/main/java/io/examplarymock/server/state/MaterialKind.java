package io.examplarymock.server.state;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.sourcematerial.SourceMaterial;
import io.examplarymock.server.workspace.Workspace;
import java.util.Collection;
import java.util.Map;

/** The source materials of a workspace, also those whose time is over. */
final class MaterialKind extends Kind<SourceMaterial> {
    MaterialKind() {
        super("sourceMaterials");
    }

    @Override
    Object home(Workspace workspace) {
        return workspace.content().materials();
    }

    @Override
    Collection<SourceMaterial> all(Workspace workspace) {
        return workspace.content().materials().all();
    }

    @Override
    boolean has(Workspace workspace, String id) {
        return workspace.content().materials().find(id).isPresent();
    }

    @Override
    String id(SourceMaterial thing) {
        return thing.id();
    }

    @Override
    Map<String, Object> write(SourceMaterial thing) {
        return MaterialState.write(thing);
    }

    @Override
    void put(Draft draft, JsonObject entry) {
        SourceMaterial material = MaterialState.read(entry);
        draft.change(content -> content.with(content.materials().with(material)));
    }

    @Override
    void drop(Draft draft, String id) {
        draft.change(content -> content.with(content.materials().without(id)));
    }
}

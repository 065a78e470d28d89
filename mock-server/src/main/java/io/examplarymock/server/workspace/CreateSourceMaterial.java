package io.examplarymock.server.workspace;

import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.sourcematerial.SourceMaterial;
import java.time.Instant;

/** Creates a source material, or a slice of one (facts E14, P3). */
public record CreateSourceMaterial(Source source, String createdBy) implements Command<SourceMaterial> {
    @Override
    public Change<SourceMaterial> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        Mint mint = workspace.ids().mint();
        SourceMaterial material = SourceMaterial.created(source, createdBy, mint, now);
        return new Change<>(
                workspace.with(
                        mint,
                        workspace.content().with(workspace.content().materials().with(material))),
                material);
    }
}

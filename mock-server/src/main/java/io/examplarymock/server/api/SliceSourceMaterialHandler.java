package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.sourcematerial.SourceMaterial;
import io.examplarymock.server.workspace.CreateSourceMaterial;
import java.util.List;

/** POST /source-materials/{id}/slice (E14, P3): some of the pages as a material of their own. */
final class SliceSourceMaterialHandler implements Handler {
    private static final int MOST_PAGES = 1_000_000;

    @Override
    public Reply handle(Call call) {
        SourceMaterial whole = call.workspace().content().materials().get(call.id());
        if (whole.deletedAt() != null) {
            throw ApiError.SOURCE_MATERIAL_NOT_FOUND.because(
                    "this source material was to be kept until " + whole.deletedAt() + " only");
        }
        int start = page(call, "startPage");
        int end = page(call, "endPage");
        int last = whole.numberOfPages().orElse(Integer.MAX_VALUE);
        if (end < start) {
            warn(call, "the last page, " + end + ", comes before the first, " + start + "; they change places");
        }
        if (Math.max(start, end) > last) {
            warn(call, "the material has " + last + " pages");
        }
        int pages = Math.abs(end - start) + 1;
        Source source = new Source(
                whole.source().original(),
                whole.source().type(),
                call.body().text("name"),
                null,
                whole.source().expires(),
                whole.id(),
                pages);
        SourceMaterial slice = call.change(new CreateSourceMaterial(source, call.userId()));
        return Reply.of(SourceMaterialViews.of(slice, call.workspace().id()))
                .using(call.json().tier("source-material/slice"));
    }

    /** A whole number of at least 1, as the schema made sure. */
    private static int page(Call call, String name) {
        return ((Number) call.body().members().get(name)).doubleValue() > MOST_PAGES
                ? MOST_PAGES
                : call.body().integer(name);
    }

    private static void warn(Call call, String what) {
        call.warnings().add(new Finding("/endPage", "rule", what, List.of("P3.M")));
    }
}

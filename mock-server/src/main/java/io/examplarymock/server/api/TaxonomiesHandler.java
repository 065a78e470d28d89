package io.examplarymock.server.api;

import io.examplarymock.server.reference.Catalogue;

/** GET /taxonomies (E16). */
final class TaxonomiesHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.entries(Catalogue.TAXONOMIES));
    }
}

package io.examplarymock.server.api;

import java.util.Optional;

/** GET /source-materials?externalId= (E14, P3): the caller's own (O16.M), without those whose time is over. */
final class ListSourceMaterialsHandler implements Handler {
    static final String EXTERNAL_ID = "externalId";

    @Override
    public Reply handle(Call call) {
        Optional<String> wanted = call.request().queryParameter(EXTERNAL_ID);
        return Reply.of(call.workspace().content().materials().all().stream()
                .filter(material -> material.deletedAt() == null)
                .filter(material -> material.createdBy().equals(call.userId()))
                .filter(material -> wanted.isEmpty()
                        || wanted.get().equals(material.source().externalId()))
                .map(material ->
                        SourceMaterialViews.of(material, call.workspace().id()))
                .toList());
    }
}

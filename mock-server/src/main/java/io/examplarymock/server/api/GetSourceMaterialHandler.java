package io.examplarymock.server.api;

/** GET /source-materials/{id} (E14, P3): how far processing has come. */
final class GetSourceMaterialHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(SourceMaterialViews.of(
                call.workspace().content().materials().get(call.id()),
                call.workspace().id()));
    }
}

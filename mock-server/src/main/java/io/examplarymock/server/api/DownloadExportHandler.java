package io.examplarymock.server.api;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.export.Exports;

/** GET /exports/{token}: the zip behind the link of an export; the link itself is the credential (E4.P). */
final class DownloadExportHandler implements Handler {
    private final Exports exports;

    DownloadExportHandler(Exports exports) {
        this.exports = exports;
    }

    @Override
    public Reply handle(Call call) {
        return exports.open(call.id())
                .map(export -> Reply.of(new Reply.File("application/zip", export.fileName(), export.bytes())))
                .orElseThrow(() -> ApiError.EXPORT_NOT_FOUND.because(
                        "no export under this link, or newer ones took its place; export the exam again"));
    }
}

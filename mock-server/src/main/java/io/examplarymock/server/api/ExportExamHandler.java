package io.examplarymock.server.api;

import io.examplarymock.server.export.Exports;
import java.util.Map;

/** POST /exams/{examId}/export/qti3-zip (E4): answers a link to the package. */
final class ExportExamHandler implements Handler {
    private final Exports exports;

    ExportExamHandler(Exports exports) {
        this.exports = exports;
    }

    @Override
    public Reply handle(Call call) {
        String token = exports.keep(call.workspace().content().exams().get(call.id()));
        return Reply.of(Map.of("url", call.baseUrl() + "/exports/" + token));
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/**
 * GET scripts/{id}/transcript: what happened, one JSON object a line. A long one is read in parts: {@code ?after=} the
 * {@code n} of the last line read.
 */
final class GetTranscript implements AdminHandler {
    static final String MEDIA_TYPE = "application/x-ndjson";
    static final String AFTER = "after";
    static final String LIMIT = "limit";

    private final ScriptRuns runs;

    GetTranscript(ScriptRuns runs) {
        this.runs = runs;
    }

    @Override
    public Response handle(AdminCall call) {
        Long after = number(call, AFTER);
        Long limit = number(call, LIMIT);
        ScriptRun run = runs.find(call.id()).orElse(null);
        if (run == null) {
            return GetScriptRun.unknown(call.id());
        }
        if (after == null && limit == null && run.transcript().size() > TranscriptFile.MOST_BYTES) {
            throw RefusedCall.at(
                    LIMIT,
                    "required",
                    "this transcript has " + run.transcript().size()
                            + " bytes; read it in parts, with ?limit= for how many"
                            + " lines and then ?after= for the n of the last line read");
        }
        // The first line has no n; the line of n stands behind n others.
        return run.transcript()
                .read(after == null ? 0 : after + 1, limit == null ? Long.MAX_VALUE : limit)
                .map(lines -> Response.of(200, MEDIA_TYPE, lines))
                .orElseGet(() -> GetScriptRun.unknown(call.id()));
    }

    private static Long number(AdminCall call, String name) {
        return call.request()
                .queryParameter(name)
                .map(text -> {
                    if (!text.matches("\\d{1,15}")) {
                        throw RefusedCall.at(
                                name, "type", "?" + name + "= takes a whole number, and is \"" + text + "\"");
                    }
                    return Long.valueOf(text);
                })
                .orElse(null);
    }
}

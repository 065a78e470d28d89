package io.examplarymock.server.admin;

import io.examplarymock.schemas.script.ScriptReader;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.script.BadScript;
import io.examplarymock.server.script.Script;
import io.examplarymock.server.script.ScriptReading;
import io.examplarymock.server.script.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * POST scripts: plays a script from its beginning to its end, on a virtual clock, or begins to play it step by step. It comes resolved as JSON, or as it is
 * written, in YAML without includes.
 */
final class PlayScript implements AdminHandler {
    static final String KEEP = "keep";
    static final String STEPWISE = "stepwise";
    static final String PAGES = "pages";
    private static final Set<String> YAML = Set.of("application/yaml", "application/x-yaml", "text/yaml");

    private final ScriptRuns runs;
    private final Wire wire;
    private final boolean mayGuessTokens;

    PlayScript(ScriptRuns runs, Wire wire, boolean mayGuessTokens) {
        this.runs = runs;
        this.wire = wire;
        this.mayGuessTokens = mayGuessTokens;
    }

    @Override
    public Optional<JsonObject> readOther(Request request) {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].trim();
        return YAML.contains(type.toLowerCase(Locale.ROOT)) ? Optional.of(resolved(request)) : Optional.empty();
    }

    private static JsonObject resolved(Request request) {
        io.examplarymock.schemas.script.ScriptReading reading =
                ScriptReader.read("script", new String(request.body(), StandardCharsets.UTF_8));
        return reading.script()
                .map(script -> new JsonObject(script.members()))
                .orElseThrow(() -> RefusedCall.listing(reading.problems().stream()
                        .map(problem -> new Problem.Entry(
                                problem.line() + ":" + problem.column(), "script", problem.sentence()))
                        .toList()));
    }

    @Override
    public Response handle(AdminCall call) {
        boolean isKept = call.asksFor(KEEP);
        boolean isStepwise = call.asksFor(STEPWISE);
        boolean handsOut = call.asksFor(PAGES);
        if (isKept && !isStepwise && !mayGuessTokens) {
            throw RefusedCall.with(
                    403,
                    "Not kept where others can reach it",
                    "?keep=true would leave a workspace whose embed tokens can be guessed from the script's name and"
                            + " seed, and others can reach this mock; bind it to 127.0.0.1, or start it with --force-seed"
                            + " if that is meant");
        }
        if (handsOut && !isStepwise) {
            throw RefusedCall.at(
                    PAGES,
                    "stepwise",
                    "?pages=true hands out what is done on pages, one thing after the other; add stepwise=true");
        }
        try {
            Script script = ScriptReading.read(call.body().members(), wire);
            ScriptRun run = isStepwise
                    ? runs.begin(script, handsOut, isKept, call.workspaces())
                    : runs.play(script, isKept, call.workspaces());
            return AdminAnswers.created(run.view(call.request()));
        } catch (BadScript bad) {
            throw RefusedCall.listing(bad.problems().stream()
                    .map(problem -> new Problem.Entry(problem.pointer(), "script", problem.message()))
                    .toList());
        }
    }
}

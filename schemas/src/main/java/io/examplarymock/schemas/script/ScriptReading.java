package io.examplarymock.schemas.script;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a script: the script, or everything that is wrong with it.
 *
 * @param script empty if there are problems
 * @param problems file by file, in the order of their lines; empty if there is a script
 */
public record ScriptReading(Optional<ResolvedScript> script, List<ScriptProblem> problems) {

    public ScriptReading {
        problems = List.copyOf(problems);
    }

    static ScriptReading good(ResolvedScript script) {
        return new ScriptReading(Optional.of(script), List.of());
    }

    static ScriptReading bad(Problems problems) {
        return new ScriptReading(Optional.empty(), problems.inOrder());
    }

    /** Returns whether there is a script. */
    public boolean isGood() {
        return script.isPresent();
    }
}

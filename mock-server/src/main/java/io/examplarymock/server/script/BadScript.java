package io.examplarymock.server.script;

import java.util.List;

/** A script that cannot be played; everything that is wrong with it, at once. */
public final class BadScript extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ScriptProblem> problems;

    BadScript(List<ScriptProblem> problems) {
        super(problems.get(0).message(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of reading; at least one. */
    public List<ScriptProblem> problems() {
        return problems;
    }
}

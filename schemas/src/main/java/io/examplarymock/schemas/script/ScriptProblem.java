package io.examplarymock.schemas.script;

import java.util.Optional;

/**
 * One thing that is wrong with a script.
 *
 * @param file in which it stands, as the user knows it
 * @param line counted from 1
 * @param column counted from 1, in characters; a tab is one
 * @param sentence what is wrong, what was expected, and what was probably meant
 * @param nearest the word that was probably meant
 */
public record ScriptProblem(String file, int line, int column, String sentence, Optional<String> nearest) {

    /** Returns for example {@code exam.yaml:12:5: unknown step "awnser"; did you mean "answer"?}. */
    public String text() {
        return file + ':' + line + ':' + column + ": " + sentence;
    }
}

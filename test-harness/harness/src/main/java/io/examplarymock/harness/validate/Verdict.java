package io.examplarymock.harness.validate;

import java.util.Map;
import java.util.stream.Stream;

/** What is said about one document. */
interface Verdict {

    boolean isValid();

    /** One line that all is well, or a line for each violation; then a line for each warning. */
    Stream<String> lines();

    /** An object with {@code file}, {@code valid}, {@code violations} and {@code warnings}. */
    Map<String, Object> members();
}

package io.examplarymock.junit5;

/** How long the workspace lasts that a test is given. */
public enum WorkspaceScope {
    /**
     * As long as the test instance: a fresh workspace for each test, or, with {@code @TestInstance(PER_CLASS)}, one for the
     * class.
     */
    AS_INSTANCE,
    /** A fresh workspace for each test, whatever the test instance's lifecycle. */
    PER_TEST,
    /** One workspace for the class and the classes nested in it, in their constructors and lifecycle methods too. */
    PER_CLASS
}

package io.examplarymock.harness.replay;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The routes of a mock that play scripts step by step. */
interface StepRoute {
    /**
     * A script that is played step by step.
     *
     * @param workspace id of the workspace in which it is
     * @param now what its clock shows
     */
    record Stepwise(String id, String workspace, Instant now, boolean isFinished) {}

    /**
     * Begins to have a script played.
     *
     * @throws io.examplarymock.harness.usage.WrongUsage if the mock does not take the script; with every problem that it
     *     names
     */
    Stepwise begin(String source, String json);

    /** Has everything played up to an instant of the virtual clock; empty if the clock is later already. */
    Optional<Stepwise> step(String id, Instant until);

    /** How far a play is. */
    Stepwise look(String id);

    /** Where people can watch a workspace. */
    URI dashboard(String workspace);
}

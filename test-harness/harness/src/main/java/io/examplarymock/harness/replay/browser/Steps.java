package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A script that a mock plays step by step, while somebody else performs what it hands out. */
public interface Steps {
    /** Begins; returns how the play stands: its {@code id}, its {@code workspace} and what its clock shows. */
    JsonValue begin();

    /**
     * Goes on.
     *
     * @param until what the clock shall show; empty for whatever comes next
     * @param done what came of what was handed out; empty if nothing was
     * @return how the play stands, with {@code handedOut} if there is something to do
     */
    JsonValue goOn(Optional<Instant> until, Optional<Map<String, Object>> done);
}

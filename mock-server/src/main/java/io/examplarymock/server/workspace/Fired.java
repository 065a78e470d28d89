package io.examplarymock.server.workspace;

import io.examplarymock.server.time.Due;
import java.time.Instant;

/**
 * Something that happened because time passed.
 *
 * @param subjectId of the session or source material to which it happened
 */
public record Fired(Instant at, Due.Kind kind, String subjectId) {}

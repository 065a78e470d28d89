package io.examplarymock.server.workspace;

import io.examplarymock.server.session.Due;
import java.time.Instant;

/** Something that happened because time passed. */
public record Fired(Instant at, Due.Kind kind, String sessionId) {}

package io.examplarymock.harness.verify.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that the browser saw and the client could learn.
 *
 * @param number 1, 2, 3 …
 * @param at when, by the clock of the workspace
 * @param members as the client gets them
 * @param status the status of the session that it tells; empty if it is nothing of the platform's
 * @param reached whether the client got it: it asked for it, or its own return URL was called
 */
public record Notice(int number, Instant at, Map<String, Object> members, Optional<String> status, boolean reached) {}

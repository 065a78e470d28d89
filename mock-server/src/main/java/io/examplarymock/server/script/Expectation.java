package io.examplarymock.server.script;

import java.util.Map;

/**
 * What is expected of a student's last session, and of what it left behind.
 *
 * @param members by name, as the script says them; which names there are, {@link Expectations} knows
 */
record Expectation(Map<String, Object> members) {}

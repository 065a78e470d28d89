/**
 * Has scripts of student sessions played by a mock. Start at {@link io.examplarymock.harness.replay.Replay}; what came of
 * them is in {@code report}.
 */
package io.examplarymock.harness.replay;

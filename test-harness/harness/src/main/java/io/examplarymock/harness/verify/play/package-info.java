/** Plays a scenario: prepares a workspace, runs the client, acts as the person. Start at {@link io.examplarymock.harness.verify.play.Play}. */
package io.examplarymock.harness.verify.play;

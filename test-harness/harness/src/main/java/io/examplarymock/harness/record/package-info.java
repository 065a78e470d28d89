/** Turns what happened in a workspace into a script. Start at {@link io.examplarymock.harness.record.Recorder}. */
package io.examplarymock.harness.record;

/** Compares what is known of the API with what a real deployment answers. Start at {@link io.examplarymock.harness.drift.Drift}. */
package io.examplarymock.harness.drift;

/** What is asked of a deployment, a class for each probe. Start at {@link io.examplarymock.harness.drift.probe.Probes}. */
package io.examplarymock.harness.drift.probe;

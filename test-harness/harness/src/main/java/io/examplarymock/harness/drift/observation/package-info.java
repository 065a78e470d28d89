/** What was seen of each fact. Start at {@link io.examplarymock.harness.drift.observation.Findings}. */
package io.examplarymock.harness.drift.observation;

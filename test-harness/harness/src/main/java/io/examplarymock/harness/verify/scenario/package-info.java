/** The situations in which a client is judged. Start at {@link io.examplarymock.harness.verify.scenario.Scenarios}. */
package io.examplarymock.harness.verify.scenario;

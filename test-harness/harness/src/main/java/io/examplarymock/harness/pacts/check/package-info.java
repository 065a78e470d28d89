/**
 * Compares pacts with what is known of the API, without running anything. Start at {@link
 * io.examplarymock.harness.pacts.check.PactCheck}; {@link io.examplarymock.harness.pacts.check.Rule} lists what is
 * looked at.
 */
package io.examplarymock.harness.pacts.check;

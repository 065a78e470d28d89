/** What is known of one run of a client in one scenario. Start at {@link io.examplarymock.harness.verify.evidence.Evidence}. */
package io.examplarymock.harness.verify.evidence;

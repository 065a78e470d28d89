/** The front end of an integrator, as far as a client without a browser needs it. Start at {@link io.examplarymock.harness.verify.relay.Relay}. */
package io.examplarymock.harness.verify.relay;

/**
 * A stateful stand-in for the Examplary API. Start at {@link io.examplarymock.server.MockServer} to use it, and at {@code
 * Wiring} to see how it is put together.
 */
package io.examplarymock.server;

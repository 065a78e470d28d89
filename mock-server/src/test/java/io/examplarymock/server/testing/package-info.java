/** The vocabulary of the tests that speak HTTP. Start at {@link io.examplarymock.server.testing.Caller}. */
package io.examplarymock.server.testing;

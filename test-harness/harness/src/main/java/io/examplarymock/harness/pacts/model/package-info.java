/**
 * Pact files as their consumers wrote them, of the specifications 1 to 4 alike, each part with the JSON pointer at which
 * it stands. Start at {@link io.examplarymock.harness.pacts.model.PactReader}.
 */
package io.examplarymock.harness.pacts.model;

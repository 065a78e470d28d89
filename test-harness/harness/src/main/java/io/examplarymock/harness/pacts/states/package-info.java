/**
 * Brings the mock into the states in which interactions begin. Start at {@link
 * io.examplarymock.harness.pacts.states.StateNames}, a team's own names, and {@link
 * io.examplarymock.harness.pacts.states.MockStates}, which sets up.
 */
package io.examplarymock.harness.pacts.states;

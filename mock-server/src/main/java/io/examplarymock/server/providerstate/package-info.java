/**
 * The states in which Pact interactions begin, each in a fresh workspace. Start at {@link
 * io.examplarymock.server.providerstate.ProviderStates}.
 */
package io.examplarymock.server.providerstate;

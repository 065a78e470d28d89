/**
 * A small client of the mock's admin side: workspaces, clocks, sessions, the journal and faults. It knows HTTP alone,
 * so that it drives a mock in this process, in another, or in a container alike. Start at {@link
 * io.examplarymock.client.MockClient}.
 */
package io.examplarymock.client;

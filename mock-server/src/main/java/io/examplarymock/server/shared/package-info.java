/**
 * Lets servers that share workspaces share what else clients would miss at another one. Start at {@link
 * io.examplarymock.server.shared.SharedFaults}.
 */
package io.examplarymock.server.shared;

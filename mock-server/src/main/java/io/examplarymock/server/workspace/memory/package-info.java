/** Keeps workspaces in memory, which is the default. Start at {@link io.examplarymock.server.workspace.memory.MemoryStore}. */
package io.examplarymock.server.workspace.memory;

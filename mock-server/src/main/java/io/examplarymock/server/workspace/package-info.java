/**
 * Workspaces: immutable states that change by one command at a time, and the store that keeps them. Start at {@link
 * io.examplarymock.server.workspace.Workspaces}.
 */
package io.examplarymock.server.workspace;

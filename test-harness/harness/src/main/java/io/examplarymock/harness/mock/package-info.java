/**
 * Runs the mock for the tools: in a process of its own, since the harness knows it over HTTP alone. Start at {@link
 * io.examplarymock.harness.mock.LaunchedMock}.
 */
package io.examplarymock.harness.mock;

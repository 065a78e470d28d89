/**
 * Sends the mock what no decent client would send, by chance that repeats itself. Start at {@code FuzzTest}, and for one
 * server's worth of requests at {@code Round}.
 */
package io.examplarymock.server.fuzz;

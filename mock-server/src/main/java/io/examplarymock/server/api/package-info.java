/**
 * The REST API: one table of routes, one handler per operation, one pipeline through which every request goes. Start at
 * {@link io.examplarymock.server.api.Routes}.
 */
package io.examplarymock.server.api;

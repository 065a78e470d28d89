/** The API, operation by operation. Start at {@link io.examplarymock.server.api.RoutesTest}. */
package io.examplarymock.server.api;

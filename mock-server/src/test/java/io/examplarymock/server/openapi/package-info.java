/** Descriptions of the two sides. Start at {@link io.examplarymock.server.openapi.ComponentsTest}. */
package io.examplarymock.server.openapi;

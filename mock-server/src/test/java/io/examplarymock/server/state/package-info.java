/** The state document. Start at {@link io.examplarymock.server.state.StateSchemaTest}. */
package io.examplarymock.server.state;

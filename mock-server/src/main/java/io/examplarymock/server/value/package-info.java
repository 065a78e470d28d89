/** JSON-like values as plain Java. Start at {@link io.examplarymock.server.value.Members}. */
package io.examplarymock.server.value;

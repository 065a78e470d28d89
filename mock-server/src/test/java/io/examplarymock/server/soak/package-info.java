/** A day of mixed use in minutes, and whether what it costs stays the same. Start at {@code SoakTest}. */
package io.examplarymock.server.soak;

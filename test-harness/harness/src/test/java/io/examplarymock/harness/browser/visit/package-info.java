/** Visits to pages. Start at {@code StrangersTest}. */
package io.examplarymock.harness.browser.visit;

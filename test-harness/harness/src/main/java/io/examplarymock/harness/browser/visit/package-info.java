/**
 * An integrator's page in the browser, visited by somebody who works in its iframe, while others send it messages that they
 * should not. Start at {@link io.examplarymock.harness.browser.visit.Visit}.
 */
package io.examplarymock.harness.browser.visit;

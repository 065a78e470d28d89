/**
 * Plays scripts on real embed pages in a browser, in the steps that a mock hands out. Start at
 * {@link io.examplarymock.harness.replay.browser.BrowserPlay}.
 */
package io.examplarymock.harness.replay.browser;

/**
 * Real pages in a real browser; the only home of Playwright. Start at {@link io.examplarymock.harness.browser.Chromium};
 * what a person does on an embed page is in {@code page}.
 */
package io.examplarymock.harness.browser;

/**
 * What a person does on an embed page, and what the page shows them, in the words of scripts. Start at
 * {@link io.examplarymock.harness.browser.page.Person}; each flow has a class of its own.
 */
package io.examplarymock.harness.browser.page;

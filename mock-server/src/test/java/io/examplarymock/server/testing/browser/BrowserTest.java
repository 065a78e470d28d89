package io.examplarymock.server.testing.browser;

import io.examplarymock.server.testing.MockTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A {@link MockTest} with a real browser. Besides {@code Caller}, a test may ask for {@link Embedding}, {@link Screens},
 * {@link Complaints}, and Playwright's {@code Page} (a new tab for each parameter) and {@code BrowserContext}.
 *
 * <p>One Chromium serves all tests of a JVM, each with a context of its own, so that no cookie, cache or tab is shared.
 * It is {@code CHROMIUM} of the environment, or found on the {@code PATH}, the headless shell before others. Without one the
 * tests are skipped and say so; they fail where {@code EXAMPLARY_BROWSER_REQUIRED=1} is set.
 *
 * <p>A test fails when a page logged an error, threw one, broke its Content-Security-Policy, or asked for anything that is
 * not on this machine, unless {@link Complaints} were told. What a failed test saw stays in
 * {@code target/browser/<test>}: a screenshot of each tab, and a trace to open with Playwright's viewer.
 *
 * <p>A test that takes longer than a minute is ended: some of Playwright's calls wait for ever.
 *
 * <p>Playwright's objects belong to one thread. Tests run one after the other here; should they be told to run in
 * parallel one day, these stay together on the thread of their engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MockTest
@ExtendWith(BrowserExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
@Tag("browser")
@Timeout(60)
public @interface BrowserTest {}

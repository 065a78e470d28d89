package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.browser.ChromiumOptions;
import java.net.URI;
import java.util.Map;

/**
 * In what kind of browser scripts are played.
 *
 * @param headed whether its windows can be seen
 * @param environment in which it is looked for
 */
public record BrowserOrder(boolean headed, Map<String, String> environment) {
    public BrowserOrder {
        environment = Map.copyOf(environment);
    }

    /**
     * Checks that there is one.
     *
     * @throws io.examplarymock.harness.usage.WrongUsage if there is none; says what to do
     */
    public void require() {
        Chromium.require(environment);
    }

    /** Starts one that reaches a mock, and nothing else but this machine. */
    Chromium launchFor(URI mock) {
        ChromiumOptions options = headed ? ChromiumOptions.HEADED : ChromiumOptions.HEADLESS;
        return Chromium.launch(environment, options.reaching(mock.getHost()));
    }
}

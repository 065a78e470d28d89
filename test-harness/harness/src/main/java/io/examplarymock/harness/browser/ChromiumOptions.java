package io.examplarymock.harness.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * How a browser is started.
 *
 * @param headed whether its windows can be seen
 * @param resolverRules of Chromium's {@code --host-resolver-rules}, for example {@code MAP shop.example 127.0.0.1:8443} or
 *     {@code EXCLUDE mock.example}; by the rules that always hold no host is found but this machine
 */
public record ChromiumOptions(boolean headed, List<String> resolverRules) {
    /** No windows, and nothing but this machine. */
    public static final ChromiumOptions HEADLESS = new ChromiumOptions(false, List.of());

    /** Windows that can be seen, and nothing but this machine. */
    public static final ChromiumOptions HEADED = new ChromiumOptions(true, List.of());

    public ChromiumOptions {
        resolverRules = List.copyOf(resolverRules);
    }

    /** Returns the same with one more rule, which is looked at before those that always hold. */
    public ChromiumOptions with(String resolverRule) {
        List<String> more = new ArrayList<>(resolverRules);
        more.add(resolverRule);
        return new ChromiumOptions(headed, more);
    }

    /** Returns the same for a browser that may go to this host too. */
    public ChromiumOptions reaching(String host) {
        return with("EXCLUDE " + host);
    }

    List<String> flags() {
        List<String> rules = new ArrayList<>(resolverRules);
        rules.addAll(List.of(
                "MAP * ~NOTFOUND", "EXCLUDE localhost", "EXCLUDE *.localhost", "EXCLUDE 127.0.0.1", "EXCLUDE [::1]"));
        return List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A page that is behind another goes on as if it were in front.
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                // The page around is at an address that scripts choose, and the mock on this machine.
                "--allow-running-insecure-content",
                "--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessRespectPreflightResults",
                "--no-proxy-server",
                "--host-resolver-rules=" + String.join(", ", rules));
    }
}

package io.examplarymock.server;

import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.proxy.Owners;
import io.examplarymock.server.proxy.ProxyApplication;
import io.examplarymock.server.proxy.UpstreamAddress;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.StandInKeys;
import io.examplarymock.server.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code --proxy-to} changes: who answers the API, whose keys they are, and which options make no sense any more. */
final class Proxying {
    private static final String OPTION = "--proxy-to";

    private Proxying() {}

    /**
     * Refuses options that contradict each other.
     *
     * @throws InvalidOptions with one line
     */
    static void check(MockOptions options) {
        if (options.proxyTo() == null) {
            refuse("--proxy-to-private", options.proxyToPrivate());
            refuse("--proxy-keep", options.proxyKeep() != null);
            return;
        }
        meaningless(options).forEach((option, why) -> {
            throw new InvalidOptions(OPTION + " and " + option + " cannot be given together: " + why);
        });
        address(options);
    }

    /** Returns what stands in for keys of the real service; {@code null} if keys are the mock's own. */
    static StandInKeys standIns(MockOptions options) {
        return options.proxyTo() == null ? null : new StandInKeys();
    }

    /** Returns what answers the API. */
    static HttpApplication answering(
            HttpApplication api,
            MockOptions options,
            Workspaces workspaces,
            Faults faults,
            Journals journals,
            SystemClock clock) {
        if (options.proxyTo() == null) {
            return api;
        }
        try {
            return ProxyApplication.to(
                    address(options),
                    options.proxyToPrivate(),
                    options.proxyKeep(),
                    api,
                    new Owners(workspaces),
                    faults,
                    journals,
                    clock);
        } catch (IllegalArgumentException unusable) {
            throw new InvalidOptions(OPTION + " " + options.proxyTo() + ": " + unusable.getMessage());
        } catch (NoClassDefFoundError missing) {
            throw new InvalidOptions(OPTION + " needs org.apache.httpcomponents.client5:httpclient5 on the class path ("
                    + missing.getMessage() + " is missing); the standalone jar has it");
        }
    }

    private static UpstreamAddress address(MockOptions options) {
        try {
            return UpstreamAddress.of(options.proxyTo());
        } catch (IllegalArgumentException unusable) {
            throw new InvalidOptions(OPTION + " " + unusable.getMessage());
        }
    }

    private static void refuse(String option, boolean given) {
        if (given) {
            throw new InvalidOptions(option + " means nothing without " + OPTION);
        }
    }

    /** Options that are about answers of the mock's own, while every answer is the real service's. */
    private static Map<String, String> meaningless(MockOptions options) {
        String state = "the real service has users, exams and sessions of its own";
        String time = "the real service goes by its own time";
        Map<String, String> given = new LinkedHashMap<>();
        note(
                given,
                options.deviate() != null,
                "--deviate",
                "the mock differs from nobody while the real service answers");
        note(given, options.keys() == MockOptions.Keys.STRICT, "--keys strict", "the real service judges the keys");
        note(given, options.clock() == ClockMode.FROZEN, "--clock frozen", time);
        note(given, options.clockStart() != null, "--clock-start", time);
        note(given, options.seed() != null, "--seed", "the real service makes the ids");
        note(given, options.strictPresets(), "--strict-presets", "the real service judges the presets");
        note(given, options.rateLimits(), "--rate-limits on", "the real service has limits of its own");
        note(
                given,
                options.environment() == MockOptions.Environment.PRODUCTION,
                "--environment production",
                "the address says which deployment it is");
        note(given, options.seedData() != null, "--seed-data", state);
        note(given, !options.store().equals("memory"), "--store", state);
        return given;
    }

    private static void note(Map<String, String> given, boolean isGiven, String option, String why) {
        if (isGiven) {
            given.put(option, why);
        }
    }
}

package io.examplarymock.harness.verify;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which client shall be judged, and how.
 *
 * @param command the client's program and its arguments
 * @param scenarios names, globs and comma lists of them; none for all
 * @param rules ids, globs and comma lists of them; none for all
 * @param skipped the same, of rules that are left out
 * @param baseline a file of expected failures
 * @param target a mock that is running; empty for one that is started for the run
 * @param adminToken of that mock, if it asks for one
 * @param timeout how long the client may take in a scenario
 * @param jobs how many scenarios are played at a time
 * @param strict whether a broken should fails the run
 */
public record VerifyOrder(
        List<String> command,
        List<String> scenarios,
        List<String> rules,
        List<String> skipped,
        Optional<Path> baseline,
        Optional<URI> target,
        Optional<String> adminToken,
        Duration timeout,
        int jobs,
        boolean strict) {

    public VerifyOrder {
        command = List.copyOf(command);
        scenarios = List.copyOf(scenarios);
        rules = List.copyOf(rules);
        skipped = List.copyOf(skipped);
    }
}

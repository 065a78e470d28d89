package io.examplarymock.harness.replay;

import io.examplarymock.harness.replay.browser.BrowserOrder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What shall be played, and where.
 *
 * @param scripts files, folders and globs
 * @param target a mock that is running; empty for one that is started for the run
 * @param adminToken of that mock, if it asks for one
 * @param students how many each class of the scripts has instead; empty for what the scripts say
 * @param jobs how many scripts are played at a time
 * @param browser in which pages are opened; empty for playing within the mock
 * @param pace how many times faster than real time; empty for as fast as it goes
 * @param report a folder for reports and transcripts
 * @param timings a file for who did what and when
 */
public record ReplayOrder(
        List<String> scripts,
        Optional<URI> target,
        Optional<String> adminToken,
        Optional<Integer> students,
        int jobs,
        Optional<BrowserOrder> browser,
        Optional<Integer> pace,
        Optional<Path> report,
        Optional<Path> timings) {

    public ReplayOrder {
        scripts = List.copyOf(scripts);
    }
}

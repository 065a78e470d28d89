package io.examplarymock.harness.replay.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was seen of a play in a browser.
 *
 * @param traces of students for whom something went wrong, by their names; for {@code playwright show-trace}
 */
public record Evidence(List<Picture> pictures, Map<String, Path> traces, List<Finding> findings) {
    public Evidence {
        pictures = List.copyOf(pictures);
        traces = Map.copyOf(traces);
        findings = List.copyOf(findings);
    }

    /**
     * A picture of what a student saw after something was done.
     *
     * @param step number of the step, counted from 1; 0 for the end
     * @param part of the step, if it consists of several, counted from 1
     * @param word for what was done
     */
    public record Picture(String student, int step, int part, String word, Path file) {}

    /** Something that was otherwise in the browser than the transcript tells. */
    public record Finding(String student, String what, String because) {}
}

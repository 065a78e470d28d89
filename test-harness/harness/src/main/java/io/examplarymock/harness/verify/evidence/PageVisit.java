package io.examplarymock.harness.verify.evidence;

import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was seen of a page in one scenario.
 *
 * @param origin of the page
 * @param made whether the page's server made the session, and not the harness
 * @param embedUrl what the API answered; empty if there was no session
 * @param shown address of the iframe; empty if no iframe showed a session of the scenario
 * @param instead what was seen in place of such an iframe
 * @param stimuli what came to the page, in order
 * @param leaks where the key was found in the browser
 * @param lastCallBeforeEnd number of the last call before the session ended; empty if it did not end
 */
public record PageVisit(
        String origin,
        boolean made,
        Optional<String> embedUrl,
        Optional<String> shown,
        String instead,
        List<Stimulus> stimuli,
        List<String> leaks,
        OptionalLong lastCallBeforeEnd) {

    public PageVisit {
        stimuli = List.copyOf(stimuli);
        leaks = List.copyOf(leaks);
    }

    /** Returns what came of one kind. */
    public List<Stimulus> of(Kind kind) {
        return stimuli.stream().filter(stimulus -> stimulus.kind() == kind).toList();
    }

    /** Returns whether the page did something when its session ended. */
    public boolean reactedToEnd() {
        return of(Kind.END).stream().anyMatch(Stimulus::moved);
    }
}

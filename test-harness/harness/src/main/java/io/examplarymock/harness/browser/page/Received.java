package io.examplarymock.harness.browser.page;

import java.util.List;
import java.util.Optional;

/**
 * What the page around a tab received while it was open.
 *
 * @param before how many messages the session had had before
 * @param messages in their order: the status, and the outputs as JSON behind it if there are any
 * @param embedded whether there was a page around it at all
 * @param closedAt how many messages the session had had when the tab was closed; empty if it is still open
 */
public record Received(
        String session, int before, List<String> messages, boolean embedded, Optional<Integer> closedAt) {
    public Received {
        messages = List.copyOf(messages);
    }
}

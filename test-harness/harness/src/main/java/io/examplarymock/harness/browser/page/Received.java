package io.examplarymock.harness.browser.page;

import java.util.List;
import java.util.Optional;

/**
 * What the page around a tab received while it was open.
 *
 * @param before how many messages the session had had before
 * @param statuses of the messages, in their order
 * @param embedded whether there was a page around it at all
 * @param closedAt how many messages the session had had when the tab was closed; empty if it is still open
 */
public record Received(
        String session, int before, List<String> statuses, boolean embedded, Optional<Integer> closedAt) {
    public Received {
        statuses = List.copyOf(statuses);
    }
}

package io.examplarymock.harness.browser.page;

import java.util.List;

/**
 * What the page around a tab received while it was open.
 *
 * @param before how many messages the session had had before
 * @param statuses of the messages, in their order
 */
public record Received(String session, int before, List<String> statuses) {}

package io.examplarymock.schemas;

import java.util.List;
import java.util.Optional;

/**
 * Which schemas belong to a flow of embed sessions.
 *
 * @param slug for example {@code take-exam}
 * @param presets name of the schema of its presets
 * @param outputs name of the schema of its outputs
 * @param returnUrl name of the schema of the query with which it redirects; empty if it never does
 * @param actions what a person can do in its sessions, for example {@code answer} and {@code hand-in}
 * @param messages the statuses that its page posts to the page around it, in messages of {@link
 *     OperationCatalog#messageSchema()}; may be empty
 */
public record FlowEntry(
        String slug,
        String presets,
        String outputs,
        Optional<String> returnUrl,
        List<String> actions,
        List<String> messages) {

    public FlowEntry {
        actions = List.copyOf(actions);
        messages = List.copyOf(messages);
    }
}

package io.examplarymock.harness.record;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Records workspaces of a mock that is running. */
public final class Recorder {
    private static final int UNAUTHORISED = 401;
    private static final int SERVER_ERRORS = 500;

    private Recorder() {}

    /**
     * Turns what happened in a workspace into a script.
     *
     * @throws WrongUsage if there is no such mock or workspace, or nothing happened in it
     */
    public static Recording record(RecordOrder order) {
        Recording recording = Recording.of(state(order), order.name());
        if (recording.yaml().isEmpty()) {
            String reasons = recording.notes().isEmpty() ? "" : ": " + String.join("; ", recording.notes());
            throw new WrongUsage("there is nothing to record in the workspace of this key" + reasons
                    + "; it has no sessions, so check the key");
        }
        return recording;
    }

    private static String state(RecordOrder order) {
        MockClient client = client(order.target(), order.adminToken());
        try {
            // Whatever is no mock, or lets nobody in, says so here, whichever key was given.
            client.settings();
        } catch (MockException refused) {
            throw new WrongUsage(unreachable(client.baseUrl(), refused));
        }
        try {
            return client.workspace(order.key()).state();
        } catch (MockException refused) {
            if (refused.status().isEmpty() || refused.status().getAsInt() >= SERVER_ERRORS) {
                throw new ToolFailed(
                        "the mock at " + client.baseUrl() + " did not tell its state: " + refused.getMessage());
            }
            throw new WrongUsage(
                    "the mock at " + client.baseUrl() + " has no workspace of this key: " + refused.getMessage());
        }
    }

    private static MockClient client(URI url, Optional<String> adminToken) {
        try {
            return adminToken.map(token -> MockClient.at(url, token)).orElseGet(() -> MockClient.at(url));
        } catch (IllegalArgumentException noAddress) {
            throw new WrongUsage("--target takes an http or https address, not " + url);
        }
    }

    private static String unreachable(URI url, MockException refused) {
        if (refused.getCause() instanceof IOException) {
            return "nothing answers at " + url + "; is the mock running?";
        }
        return refused.status().orElse(0) == UNAUTHORISED
                ? "the mock at " + url + " was started with an admin token; give it with --admin-token"
                : "what answers at " + url + " is no mock, and only a mock can tell what happened in it";
    }
}

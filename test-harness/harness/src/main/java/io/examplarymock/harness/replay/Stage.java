package io.examplarymock.harness.replay;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The mock in which scripts are played, for as long as this is open. */
record Stage(ScriptRoute route, MockClient client, String description, Runnable end) implements AutoCloseable {
    private static final int UNAUTHORISED = 401;

    static Stage of(ReplayOrder order, Supplier<MockCommand> command) {
        return order.target().map(url -> running(url, order.adminToken())).orElseGet(() -> launched(command.get()));
    }

    private static Stage launched(MockCommand command) {
        LaunchedMock mock = LaunchedMock.launch(command);
        return new Stage(
                new ScriptRoute(mock.baseUrl(), Optional.empty()),
                MockClient.at(mock.baseUrl()),
                "a mock started for this run",
                mock::close);
    }

    private static Stage running(URI url, Optional<String> adminToken) {
        MockClient client = client(url, adminToken);
        try {
            client.settings();
        } catch (MockException refused) {
            throw new WrongUsage(reason(client.baseUrl(), refused));
        }
        return new Stage(
                new ScriptRoute(client.baseUrl(), adminToken), client, "the mock at " + client.baseUrl(), () -> {});
    }

    private static MockClient client(URI url, Optional<String> adminToken) {
        try {
            return adminToken.map(token -> MockClient.at(url, token)).orElseGet(() -> MockClient.at(url));
        } catch (IllegalArgumentException noAddress) {
            throw new WrongUsage("--target takes an http or https address, not " + url);
        }
    }

    private static String reason(URI url, MockException refused) {
        if (refused.getCause() instanceof IOException) {
            return "nothing answers at " + url + "; is the mock running?";
        }
        return refused.status().orElse(0) == UNAUTHORISED
                ? "the mock at " + url + " was started with an admin token; give it with --admin-token"
                : "what answers at " + url + " is no mock, and only a mock can play scripts";
    }

    @Override
    public void close() {
        end.run();
    }
}

package io.examplarymock.harness.verify;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The mock in which a client is judged, for as long as this is open. */
record Bench(MockClient mock, String description, Runnable end) implements AutoCloseable {
    private static final int UNAUTHORISED = 401;

    /** @param options of a mock that has to be started */
    static Bench of(VerifyOrder order, Supplier<MockCommand> command, String... options) {
        return order.target()
                .map(url -> running(url, order.adminToken()))
                .orElseGet(() -> launched(command.get(), options));
    }

    /** A mock that checks its own answers, so that its defects are not taken for the client's. */
    private static Bench launched(MockCommand command, String... options) {
        List<String> all = new ArrayList<>(List.of("--self-check", "on"));
        all.addAll(List.of(options));
        LaunchedMock mock = LaunchedMock.launch(command, all.toArray(String[]::new));
        return new Bench(MockClient.at(mock.baseUrl()), "a mock started for this run", mock::close);
    }

    private static Bench running(URI url, Optional<String> adminToken) {
        MockClient mock = client(url, adminToken);
        try {
            mock.settings();
        } catch (MockException refused) {
            throw new WrongUsage(reason(mock.baseUrl(), refused));
        }
        return new Bench(mock, "the mock at " + mock.baseUrl(), () -> {});
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
                : "what answers at " + url + " is no mock, and clients are judged in mocks alone";
    }

    @Override
    public void close() {
        end.run();
    }
}

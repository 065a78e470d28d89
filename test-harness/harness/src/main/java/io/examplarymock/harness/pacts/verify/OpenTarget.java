package io.examplarymock.harness.pacts.verify;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.pacts.states.MockStates;
import io.examplarymock.harness.pacts.states.StateNames;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whom to verify against, for as long as this is open.
 *
 * @param notes what a reader should know about it
 */
record OpenTarget(Target target, List<String> notes, Runnable end) implements AutoCloseable {
    private static final int UNAUTHORISED = 401;

    static OpenTarget of(VerifyOrder order, StateNames names, Supplier<MockCommand> command) {
        return order.provider()
                .map(url -> running(url, order, names))
                .orElseGet(() -> launched(LaunchedMock.launch(command.get()), order, names));
    }

    private static OpenTarget launched(LaunchedMock mock, VerifyOrder order, StateNames names) {
        MockStates states = new MockStates(MockClient.at(mock.baseUrl()), names, order.lenientStates());
        Target target = new Target(mock.baseUrl(), "a mock started for this run", Optional.of(states), order.headers());
        return new OpenTarget(target, List.of(), mock::close);
    }

    private static OpenTarget running(URI url, VerifyOrder order, StateNames names) {
        MockClient client = client(url, order.adminToken());
        if (isMock(client)) {
            MockStates states = new MockStates(client, names, order.lenientStates());
            return new OpenTarget(
                    new Target(client.baseUrl(), "the mock at " + url, Optional.of(states), order.headers()),
                    List.of(),
                    () -> {});
        }
        return new OpenTarget(
                new Target(client.baseUrl(), url.toString(), Optional.empty(), order.headers()),
                List.of("this provider is no mock, so provider states cannot be set up; interactions are judged in"
                        + " whatever state it is in" + keyNote(order)),
                () -> {});
    }

    private static String keyNote(VerifyOrder order) {
        return order.headers().stream().anyMatch(Header::isAuthorization)
                ? ""
                : ", and with the keys that the pacts have; --header \"Authorization: Bearer …\" gives another";
    }

    private static MockClient client(URI url, Optional<String> adminToken) {
        try {
            return adminToken.map(token -> MockClient.at(url, token)).orElseGet(() -> MockClient.at(url));
        } catch (IllegalArgumentException noAddress) {
            throw new WrongUsage("--provider takes an http or https address, not " + url);
        }
    }

    private static boolean isMock(MockClient client) {
        try {
            client.settings();
            return true;
        } catch (MockException refused) {
            if (refused.getCause() instanceof IOException) {
                throw new WrongUsage("nothing answers at " + client.baseUrl() + "; is the provider running?");
            }
            if (refused.status().orElse(0) == UNAUTHORISED && !refused.title().isEmpty()) {
                throw new WrongUsage("the mock at " + client.baseUrl()
                        + " was started with an admin token; give it with --admin-token");
            }
            return false;
        }
    }

    @Override
    public void close() {
        end.run();
    }
}

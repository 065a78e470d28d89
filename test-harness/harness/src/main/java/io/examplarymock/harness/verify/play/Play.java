package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.client.ClientCommand;
import io.examplarymock.harness.verify.client.ClientProcess;
import io.examplarymock.harness.verify.evidence.ClientEnd;
import io.examplarymock.harness.verify.evidence.ClientResult;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.relay.Relay;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.time.Duration;

/**
 * Runs a client in scenarios, each in a fresh workspace of a mock.
 *
 * @param limit how long the client may take in a scenario
 * @param masking hides the keys of the scenarios, which it is told, in what the client prints
 */
public record Play(MockClient mock, ClientCommand client, Duration limit, Masking masking) {
    private static final Duration BEAT = Duration.ofMillis(100);

    /**
     * Plays one scenario to its end, which is that of the client.
     *
     * @throws ToolFailed if the mock or the harness did not do their part, so that there is nothing to judge
     */
    public Evidence run(Scenario scenario) {
        try {
            Prepared prepared = Preparation.of(scenario, mock);
            masking.hideKey(prepared.workspace().apiKey());
            try {
                return perform(scenario, prepared);
            } finally {
                forget(prepared.workspace());
            }
        } catch (MockException e) {
            throw new ToolFailed("the mock did not do its part: " + e.getMessage());
        }
    }

    private Evidence perform(Scenario scenario, Prepared prepared) {
        MockHandle workspace = prepared.workspace();
        try (Relay relay = Relay.open(() -> workspace.clock().now());
                Workplace workplace = Workplace.open(scenario, prepared, relay)) {
            Director director = new Director(scenario, prepared, relay);
            ClientEnd end;
            try (ClientProcess process = client.start(workplace.environment(scenario, prepared))) {
                while (!process.hasEndedWithin(BEAT) && process.age().compareTo(limit) < 0) {
                    director.goOn();
                }
                end = process.end(limit, masking);
            }
            director.watch();
            MockDefects.refuse(director.calls());
            return new Evidence(
                    scenario,
                    director.calls(),
                    director.trails(),
                    relay.notices(),
                    director.jumps(),
                    ClientResult.of(workplace.result()),
                    end,
                    prepared.ownerId(),
                    prepared.email());
        }
    }

    private void forget(MockHandle workspace) {
        try {
            mock.workspaces().delete(workspace.workspace().id());
        } catch (MockException gone) {
            // A workspace left behind harms nobody, and what went wrong before is worth more than this.
        }
    }
}

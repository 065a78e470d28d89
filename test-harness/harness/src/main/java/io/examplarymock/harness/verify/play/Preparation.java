package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewWorkspace;
import io.examplarymock.harness.verify.scenario.Actor;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the workspace of a scenario. Every person has an address of their own, so that no other run is mistaken for this. */
final class Preparation {
    private static final AtomicLong PERSONS = new AtomicLong(System.nanoTime());

    private Preparation() {}

    static Prepared of(Scenario scenario, MockClient mock) {
        String email = "my-user-" + Long.toString(PERSONS.incrementAndGet(), Character.MAX_RADIX) + "@example.com";
        String name = "My User";
        NewWorkspace wanted = NewWorkspace.plain().named("verify: " + scenario.name());
        MockHandle workspace =
                mock.workspaces().create(scenario.actor() == Actor.OWNER ? wanted.ownedBy(email, name) : wanted);

        Map<String, Object> actor = new LinkedHashMap<>();
        if (scenario.actor() == Actor.FORGOTTEN) {
            actor.put("id", "user_ofALongTimeAgo");
        }
        actor.put("email", email);
        actor.put("name", name);

        Map<String, Object> presets = new LinkedHashMap<>(scenario.presets());
        if (scenario.flow().equals(Scenario.TAKE_EXAM)) {
            presets.put("examId", new ExamForNextUser(workspace).make());
        }
        workspace.exchanges().clear();
        scenario.faults().forEach(workspace.faults()::arm);
        return new Prepared(workspace, workspace.ownerUserId(), actor, presets);
    }
}

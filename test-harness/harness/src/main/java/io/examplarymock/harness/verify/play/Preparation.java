package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewWorkspace;
import io.examplarymock.harness.verify.scenario.Actor;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the workspace of a scenario. Every person has an address of their own, so that no other run is mistaken for this. */
final class Preparation {
    private static final AtomicLong PERSONS = new AtomicLong(System.nanoTime());

    private static final Set<String> NEED_A_STAGE = Set.of(Scenario.TAKE_EXAM, Scenario.EDIT_EXAM, Scenario.PRACTICE);

    private Preparation() {}

    static Prepared of(Scenario scenario, MockClient mock) {
        String email = "my-user-" + Long.toString(PERSONS.incrementAndGet(), Character.MAX_RADIX) + "@example.com";
        String name = "My User";
        NewWorkspace wanted = NewWorkspace.plain().named("verify: " + scenario.name());
        MockHandle workspace =
                mock.workspaces().create(scenario.actor() == Actor.OWNER ? wanted.ownedBy(email, name) : wanted);

        Map<String, Object> presets = new LinkedHashMap<>(scenario.presets());
        String user = null;
        if (scenario.actor().isThere() || NEED_A_STAGE.contains(scenario.flow())) {
            Stage.Built stage = new Stage(workspace).build(scenario, email, name);
            user = stage.user();
            presets.putAll(stage.presets());
        }
        Map<String, Object> actor = new LinkedHashMap<>();
        stored(scenario.actor(), user, workspace).ifPresent(id -> actor.put("id", id));
        actor.put("email", email);
        actor.put("name", name);
        workspace.exchanges().clear();
        scenario.faults().forEach(workspace.faults()::arm);
        return new Prepared(workspace, workspace.ownerUserId(), actor, presets);
    }

    /** The id that the client is told to have stored for the person. */
    private static Optional<String> stored(Actor actor, String user, MockHandle workspace) {
        return switch (actor) {
            case KNOWN -> Optional.ofNullable(user);
            case FORGOTTEN -> Optional.of("user_ofALongTimeAgo");
            case MISNAMED -> Optional.of("4711-of-our-own-records");
            case MISTAKEN -> Optional.of(workspace.ownerUserId());
            case NEW, TAKEN, OWNER -> Optional.empty();
        };
    }
}

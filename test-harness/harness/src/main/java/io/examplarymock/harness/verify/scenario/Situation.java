package io.examplarymock.harness.verify.scenario;

import io.examplarymock.client.NewFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A scenario while it is being described: what is not said is as on the happy path. Ends with {@link #with}. */
final class Situation {
    private final String name;
    private final String title;
    private final String flow;
    private final List<String> facts;
    private final List<NewFault> faults = new ArrayList<>();
    private Actor actor = Actor.NEW;
    private Channel channel = Channel.POLLING;
    private Delivery delivery = Delivery.PROMPT;
    private Map<String, Object> presets;
    private boolean isFlawed;
    private Set<Outcome> outcomes;
    private boolean cleanUp;
    private boolean export;

    Situation(String name, String title, String flow, List<String> facts) {
        this.name = name;
        this.title = title;
        this.flow = flow;
        this.facts = facts;
        presets = flow.startsWith("generate-") ? Map.of("subject", "Mathematics") : Map.of();
        outcomes = Set.of(
                flow.equals(Scenario.EDIT_EXAM) || flow.equals(Scenario.PRACTICE) ? Outcome.OPEN : Outcome.COMPLETED);
    }

    Situation by(Channel other) {
        channel = other;
        return this;
    }

    /** Messages, and how they come. */
    Situation hearing(Delivery other) {
        channel = Channel.MESSAGES;
        delivery = other;
        return this;
    }

    Situation actor(Actor other) {
        actor = other;
        return this;
    }

    Situation endsAs(Outcome... right) {
        outcomes = Set.of(right);
        return this;
    }

    Situation meeting(NewFault fault) {
        faults.add(fault);
        return this;
    }

    /** Presets that the API refuses. */
    Situation flawedBy(Map<String, Object> wrong) {
        presets = wrong;
        isFlawed = true;
        return this;
    }

    Situation cleanedUp() {
        cleanUp = true;
        return this;
    }

    Situation exported() {
        export = true;
        return this;
    }

    Scenario with(Deed... happenings) {
        return new Scenario(
                name,
                title,
                flow,
                facts,
                actor,
                channel,
                delivery,
                presets,
                isFlawed,
                outcomes,
                faults,
                cleanUp,
                export,
                List.of(happenings));
    }

    /** With what a person does in this flow when all goes well. */
    Scenario asUsual() {
        return with(Deeds.happy(flow));
    }
}

package io.examplarymock.harness.verify.scenario;

import io.examplarymock.client.NewFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A situation in which a client is run, in a workspace of its own. Immutable; start at {@link #named} and add what differs
 * from the happy path.
 *
 * @param name in kebab case, as {@code --scenario} takes it
 * @param title what happens, in a sentence
 * @param flow of the session that the client is told to create
 * @param facts ids of the facts that the situation rests on
 * @param actor who the person is
 * @param channel how the client may hear of the outcome
 * @param presets of the session, to which {@code examId} is added for flows that need an exam
 * @param outcomes what a right client may report
 * @param faults what the client's calls meet
 * @param cleanUp whether the client is told to delete what it made
 * @param deeds what happens in the session, in order
 */
public record Scenario(
        String name,
        String title,
        String flow,
        List<String> facts,
        Actor actor,
        Channel channel,
        Map<String, Object> presets,
        Set<Outcome> outcomes,
        List<NewFault> faults,
        boolean cleanUp,
        List<Deed> deeds) {

    /** The flow in which a student takes an exam that is there already. */
    public static final String TAKE_EXAM = "take-exam";

    /** The flow that makes an exam. */
    public static final String GENERATE_EXAM = "generate-exam";

    public Scenario {
        facts = List.copyOf(facts);
        presets = Map.copyOf(presets);
        outcomes = Set.copyOf(outcomes);
        faults = List.copyOf(faults);
        deeds = List.copyOf(deeds);
    }

    /** A scenario in which somebody new completes a session at once, and the client polls. */
    static Scenario named(String name, String title, String flow, String... facts) {
        return new Scenario(
                name,
                title,
                flow,
                List.of(facts),
                Actor.NEW,
                Channel.POLLING,
                flow.equals(GENERATE_EXAM) ? Map.of("subject", "Mathematics") : Map.of(),
                Set.of(Outcome.COMPLETED),
                List.of(),
                false,
                List.of());
    }

    Scenario by(Channel other) {
        return new Scenario(name, title, flow, facts, actor, other, presets, outcomes, faults, cleanUp, deeds);
    }

    Scenario actor(Actor other) {
        return new Scenario(name, title, flow, facts, other, channel, presets, outcomes, faults, cleanUp, deeds);
    }

    Scenario endsAs(Outcome... right) {
        return new Scenario(name, title, flow, facts, actor, channel, presets, Set.of(right), faults, cleanUp, deeds);
    }

    Scenario meeting(NewFault fault) {
        List<NewFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Scenario(name, title, flow, facts, actor, channel, presets, outcomes, more, cleanUp, deeds);
    }

    Scenario cleanedUp() {
        return new Scenario(name, title, flow, facts, actor, channel, presets, outcomes, faults, true, deeds);
    }

    Scenario with(Deed... happenings) {
        return new Scenario(
                name, title, flow, facts, actor, channel, presets, outcomes, faults, cleanUp, List.of(happenings));
    }
}

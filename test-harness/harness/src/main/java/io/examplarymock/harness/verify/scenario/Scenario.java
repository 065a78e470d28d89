package io.examplarymock.harness.verify.scenario;

import io.examplarymock.client.NewFault;
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
 * @param delivery how messages reach it
 * @param presets of the session, to which the exam or practice space is added for flows that need one
 * @param isFlawed whether the API refuses the presets, which the client is told to send all the same
 * @param outcomes what a right client may report
 * @param faults what the client's calls meet
 * @param cleanUp whether the client is told to delete what it made
 * @param export whether the client is told to export the exam that was generated
 * @param deeds what happens in the session, in order
 */
public record Scenario(
        String name,
        String title,
        String flow,
        List<String> facts,
        Actor actor,
        Channel channel,
        Delivery delivery,
        Map<String, Object> presets,
        boolean isFlawed,
        Set<Outcome> outcomes,
        List<NewFault> faults,
        boolean cleanUp,
        boolean export,
        List<Deed> deeds) {

    /** The flow in which a student takes an exam that is there already. */
    public static final String TAKE_EXAM = "take-exam";

    /** The flow that makes an exam. */
    public static final String GENERATE_EXAM = "generate-exam";

    /** The flow in which an exam is changed; it has no end of its own. */
    public static final String EDIT_EXAM = "edit-exam";

    /** The flow in which a student practises; it has no end of its own. */
    public static final String PRACTICE = "practice-space-student";

    /** The flow that makes a question. */
    static final String GENERATE_QUESTION = "generate-question";

    /** The flow that changes a rubric. */
    static final String EDIT_RUBRIC = "edit-rubric";

    /** The flow in which somebody scores an answer. */
    static final String MARK_ANSWER = "mark-answer";

    public Scenario {
        facts = List.copyOf(facts);
        presets = Map.copyOf(presets);
        outcomes = Set.copyOf(outcomes);
        faults = List.copyOf(faults);
        deeds = List.copyOf(deeds);
    }

    /** Begins a scenario in which somebody new completes a session at once, and the client polls. */
    static Situation named(String name, String title, String flow, String... facts) {
        return new Situation(name, title, flow, List.of(facts));
    }

    /** Returns whether the flow never completes by itself (facts O5, O7). */
    public boolean isOpenEnded() {
        return flow.equals(EDIT_EXAM) || flow.equals(PRACTICE);
    }

    /** Returns whether the client can only report that the session completed. */
    public boolean completes() {
        return outcomes.equals(Set.of(Outcome.COMPLETED));
    }
}

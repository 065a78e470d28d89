package io.examplarymock.schemas.script;

import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.SchemaCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which steps a flow has, by what the catalog of operations and the schema of its presets say. */
final class FlowRules {

    private static final String EXAM = "examId";
    private static final String SPACE = "practiceSpaceId";

    /** Steps that are deeds of the person, and the action that they are; any other step goes with any flow. */
    private static final Map<String, String> ACTIONS = Map.of(
            "start", "start",
            "answer", "answer",
            "answer-all", "answer",
            "practise", "answer",
            "hand-in", "hand-in",
            "complete", "complete",
            "cancel", "cancel",
            "fail", "fail");

    private final FlowEntry flow;
    private final JsonNode presets;

    private FlowRules(FlowEntry flow) {
        this.flow = flow;
        this.presets = SchemaCatalog.load().document(flow.presets());
    }

    /** Returns the rules of a flow; nothing if there is none of this name. */
    static Optional<FlowRules> of(String flow) {
        return OperationCatalog.load().flow(flow).map(FlowRules::new);
    }

    String name() {
        return flow.slug();
    }

    FlowEntry entry() {
        return flow;
    }

    /** Returns whether sessions are about an exam or a space that has to be there before: its preset is required. */
    boolean requires(String preset) {
        return presets.path("required")
                .valueStream()
                .anyMatch(name -> name.asString().equals(preset));
    }

    /** Returns whether an exam is taken, and so has a time limit. */
    boolean takesExam() {
        return flow.actions().contains("hand-in");
    }

    boolean has(String step) {
        return switch (step) {
            case "answer-all" -> takesExam();
            case "practise" -> presets.path("properties").has(SPACE);
            case "edit" -> presets.path("properties").has(EXAM) && !takesExam();
            default -> !ACTIONS.containsKey(step) || flow.actions().contains(ACTIONS.get(step));
        };
    }

    /** Returns the steps that this flow has, those for any flow left out. */
    List<String> ownSteps() {
        return StepKinds.names().stream()
                .filter(step -> ACTIONS.containsKey(step) || step.equals("edit"))
                .filter(this::has)
                .toList();
    }

    /** Returns the step that was probably meant by one that this flow does not have. */
    Optional<String> nearest(String step) {
        return NearestName.among(ownSteps(), step);
    }
}

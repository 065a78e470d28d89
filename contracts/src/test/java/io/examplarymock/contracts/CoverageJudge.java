package io.examplarymock.contracts;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationError;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares interactions with facts, operations and schemas; each verdict is a list of sentences, empty if all is well. */
final class CoverageJudge {
    private static final OperationCatalog CATALOG = OperationCatalog.load();

    private final List<Interaction> interactions;
    private final List<Uncontracted> uncontracted;
    private final Coverage coverage;

    CoverageJudge(List<Interaction> interactions, List<Uncontracted> uncontracted) {
        this.interactions = interactions;
        this.uncontracted = uncontracted;
        this.coverage = new Coverage(interactions);
    }

    List<String> uncoveredFacts() {
        return Coverage.facts().stream()
                .filter(fact -> fact.tier() == Tier.S)
                .filter(fact -> !isExcepted(fact.id()) && !coverage.covers(fact.id()))
                .map(fact -> "no interaction rests on " + fact.id() + ": " + fact.summary())
                .toList();
    }

    List<String> unansweredOperations() {
        return CATALOG.all().stream()
                .filter(operation -> !isExcepted(operation.id()) && !isAnswered(operation))
                .map(operation -> "no interaction has " + operation.signature() + " answer " + operation.status())
                .toList();
    }

    List<String> missingRefusals() {
        Stream<String> ofOperations = CATALOG.all().stream()
                .flatMap(operation -> operation.errors().stream()
                        .filter(error -> !isExcepted(error.code()))
                        .filter(error ->
                                !any(interaction -> isSaid(error, interaction) && isOf(operation, interaction)))
                        .map(error ->
                                "no interaction has " + operation.signature() + " refuse with " + sentence(error)));
        Stream<String> anywhere = CATALOG.errorsAnywhere().stream()
                .filter(error -> !isExcepted(error.code()))
                .filter(error -> !any(interaction -> isSaid(error, interaction)))
                .map(error -> "no interaction is refused with " + sentence(error));
        return Stream.concat(ofOperations, anywhere).toList();
    }

    List<String> unusedPresets() {
        return CATALOG.flows().stream()
                .filter(flow -> !any(interaction -> interaction.answersSessionOf(flow.slug())
                        && interaction.status() == 201
                        && !interaction.answer().path("presets").isEmpty()))
                .map(flow -> "no session is created with " + flow.presets())
                .toList();
    }

    List<String> unusedOutputs() {
        return CATALOG.flows().stream()
                .filter(flow -> !any(interaction -> showsOutputs(flow, interaction)))
                .map(flow -> "no session is read with " + flow.outputs())
                .toList();
    }

    List<String> untoldStatuses() {
        return CATALOG.flows().stream()
                .flatMap(flow -> flow.messages().stream()
                        .filter(status -> !isExcepted(message(flow, status)) && !isTold(flow, status))
                        .map(status -> "no message tells that " + flow.slug() + " is " + status))
                .toList();
    }

    List<String> unusedReturnUrls() {
        return CATALOG.flows().stream()
                .filter(flow -> flow.returnUrl().isPresent())
                .filter(flow -> !any(interaction -> redirects(flow, interaction)))
                .map(flow -> "no redirect has " + flow.returnUrl().orElseThrow())
                .toList();
    }

    List<String> wrongCitations() {
        Stream<String> none = interactions.stream()
                .filter(interaction -> interaction.citations().isEmpty())
                .map(interaction -> interaction + " cites no fact in its comments");
        Stream<String> wrong = interactions.stream()
                .flatMap(interaction -> interaction.citations().stream()
                        .map(CoverageJudge::fault)
                        .flatMap(Optional::stream)
                        .map(fault -> interaction + " cites " + fault));
        return Stream.concat(none, wrong).toList();
    }

    List<String> needlessExceptions() {
        return uncontracted.stream()
                .map(Uncontracted::id)
                .map(id -> isKnown(id) ? isNeedless(id) ? id + " is covered by now" : null : id + " is nothing known")
                .filter(sentence -> sentence != null)
                .map(sentence -> sentence + "; take it out of Uncontracted")
                .toList();
    }

    /** Of these test classes, which should cover what the contracts leave out. */
    List<String> untestedExceptions(Set<String> tests) {
        return uncontracted.stream()
                .filter(entry -> !tests.contains(entry.test()))
                .map(entry -> entry.id() + " is said to be covered by " + entry.test() + ", which does not exist")
                .toList();
    }

    private static Optional<String> fault(Interaction.Citation citation) {
        Optional<Fact> fact = Facts.load().find(citation.fact());
        if (fact.isEmpty()) {
            return Optional.of(citation.fact() + ", which is no fact");
        }
        if (Coverage.hasParts(fact.get())) {
            return Optional.of(citation.fact() + ", which has parts; cite one of them");
        }
        String tier = fact.get().tier().name();
        return tier.equals(citation.tier())
                ? Optional.empty()
                : Optional.of(citation.fact() + " as tier " + citation.tier() + ", but it has tier " + tier);
    }

    private boolean isExcepted(String id) {
        return uncontracted.stream().anyMatch(entry -> entry.id().equals(id));
    }

    private boolean isKnown(String id) {
        return Coverage.facts().stream().anyMatch(fact -> fact.id().equals(id) && fact.tier() == Tier.S)
                || CATALOG.find(id).isPresent()
                || errors().anyMatch(error -> error.code().equals(id))
                || CATALOG.flows().stream()
                        .anyMatch(flow -> flow.messages().stream()
                                .anyMatch(status -> message(flow, status).equals(id)));
    }

    private boolean isNeedless(String id) {
        return coverage.covers(id)
                || CATALOG.find(id).filter(this::isAnswered).isPresent()
                || errors().filter(error -> error.code().equals(id) && isTheOnlyOneThatSaysSo(error))
                        .anyMatch(error -> any(interaction -> isSaid(error, interaction)))
                || CATALOG.flows().stream()
                        .anyMatch(flow -> flow.messages().stream()
                                .anyMatch(status -> message(flow, status).equals(id) && isTold(flow, status)));
    }

    /** How a message is named, such as {@code take-exam started}. */
    private static String message(FlowEntry flow, String status) {
        return flow.slug() + " " + status;
    }

    private boolean isTold(FlowEntry flow, String status) {
        return any(interaction -> tells(flow, status, interaction));
    }

    private static boolean isTheOnlyOneThatSaysSo(OperationError error) {
        return errors().filter(other -> other.text().equals(error.text()))
                        .map(OperationError::code)
                        .collect(Collectors.toSet())
                        .size()
                == 1;
    }

    private static Stream<OperationError> errors() {
        return Stream.concat(
                CATALOG.all().stream().flatMap(operation -> operation.errors().stream()),
                CATALOG.errorsAnywhere().stream());
    }

    private boolean isAnswered(Operation operation) {
        return any(interaction -> interaction.status() == operation.status() && isOf(operation, interaction));
    }

    private boolean any(Predicate<Interaction> condition) {
        return interactions.stream().anyMatch(condition);
    }

    private static boolean isOf(Operation operation, Interaction interaction) {
        return interaction.operation().filter(operation::equals).isPresent();
    }

    private static boolean isSaid(OperationError error, Interaction interaction) {
        JsonNode answer = interaction.answer();
        return interaction.status() == error.status()
                && (error.says(answer.path("message").asString(""))
                        || error.says(answer.path("error_description").asString("")));
    }

    /** Outputs without members are those of a flow that has none. */
    private static boolean showsOutputs(FlowEntry flow, Interaction interaction) {
        boolean none = !SchemaCatalog.load().text(flow.outputs()).contains("\"properties\"");
        return interaction.answersSessionOf(flow.slug())
                && interaction.status() == 200
                && interaction.answer().path("outputs").isEmpty() == none;
    }

    private static boolean tells(FlowEntry flow, String status, Interaction interaction) {
        return interaction.isToldBy(flow.slug())
                && interaction.contents().has("outputs")
                && interaction.contents().path("status").asString("").equals(status);
    }

    private static boolean redirects(FlowEntry flow, Interaction interaction) {
        return interaction.isToldBy(flow.slug())
                && interaction.contents().has("status")
                && !interaction.contents().has("outputs");
    }

    private static String sentence(OperationError error) {
        return error.status() + " \"" + error.text() + "\" (" + error.code() + ")";
    }
}

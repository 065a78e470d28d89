package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationError;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Compares facts, operations and schemas with what the committed pacts say. Runs after the pacts have been written. */
@DisplayName("The committed pacts")
@Order(CommittedPactsTest.AFTER_CONTRACTS + 1)
class CoverageTest {
    private static final List<Interaction> INTERACTIONS = Interaction.committed();
    private static final Coverage COVERAGE = new Coverage(INTERACTIONS);
    private static final OperationCatalog CATALOG = OperationCatalog.load();

    @Nested
    @DisplayName("cover")
    class Cover {
        @Test
        void everyDocumentedFact() {
            assertThat(Coverage.facts())
                    .filteredOn(fact -> fact.tier() == Tier.S && !Uncontracted.contains(fact.id()))
                    .filteredOn(fact -> !COVERAGE.covers(fact.id()))
                    .extracting(fact -> fact.id() + ": " + fact.summary())
                    .as("documented facts that no interaction rests on; add one that cites the fact,"
                            + " or say in Uncontracted why none can")
                    .isEmpty();
        }

        @Test
        void theGoodAnswerOfEveryOperation() {
            assertThat(CATALOG.all())
                    .filteredOn(operation -> !Uncontracted.contains(operation.id()))
                    .filteredOn(operation -> !isAnswered(operation))
                    .extracting(operation -> operation.signature() + " with status " + operation.status())
                    .as("operations whose good answer is in no interaction")
                    .isEmpty();
        }

        @Test
        void everyRefusalOfEveryOperation() {
            List<String> missing = new ArrayList<>();
            for (Operation operation : CATALOG.all()) {
                operation.errors().stream()
                        .filter(error -> !Uncontracted.contains(error.code()))
                        .filter(error -> !isRefused(operation, error))
                        .forEach(error -> missing.add(operation.signature() + ": " + error.code()));
            }
            CATALOG.errorsAnywhere().stream()
                    .filter(error -> !Uncontracted.contains(error.code()))
                    .filter(error -> INTERACTIONS.stream().noneMatch(interaction -> says(interaction, error)))
                    .forEach(error -> missing.add(error.code()));

            assertThat(missing).as("refusals that are in no interaction").isEmpty();
        }

        @Test
        void thePresetsOfEveryFlow() {
            assertThat(CATALOG.flows())
                    .filteredOn(flow -> INTERACTIONS.stream()
                            .noneMatch(interaction -> interaction.answersSessionOf(flow.slug())
                                    && interaction.status() == 201
                                    && !interaction.answer().path("presets").isEmpty()))
                    .extracting(FlowEntry::presets)
                    .as("schemas of presets that no created session has")
                    .isEmpty();
        }

        @Test
        void theOutputsOfEveryFlow() {
            assertThat(CATALOG.flows())
                    .filteredOn(flow -> INTERACTIONS.stream().noneMatch(interaction -> shows(interaction, flow)))
                    .extracting(FlowEntry::outputs)
                    .as("schemas of outputs that no polled session has")
                    .isEmpty();
        }

        private boolean isAnswered(Operation operation) {
            return INTERACTIONS.stream()
                    .anyMatch(
                            interaction -> interaction.status() == operation.status() && isOf(interaction, operation));
        }

        private boolean isRefused(Operation operation, OperationError error) {
            return INTERACTIONS.stream()
                    .anyMatch(interaction -> says(interaction, error) && isOf(interaction, operation));
        }

        private boolean isOf(Interaction interaction, Operation operation) {
            return interaction.isHttp()
                    && interaction.operation().filter(operation::equals).isPresent();
        }

        private boolean says(Interaction interaction, OperationError error) {
            return interaction.status() == error.status()
                    && error.says(interaction.answer().path("message").asString(""));
        }

        private boolean shows(Interaction interaction, FlowEntry flow) {
            boolean outputs = interaction.answer().path("outputs").isEmpty() == isEmpty(flow.outputs());
            return interaction.answersSessionOf(flow.slug()) && interaction.status() == 200 && outputs;
        }

        private boolean isEmpty(String schema) {
            return !SchemaCatalog.load().text(schema).contains("\"properties\"");
        }
    }

    @Nested
    @DisplayName("cite")
    class Cite {
        @Test
        void factsInEveryInteraction() {
            assertThat(INTERACTIONS)
                    .isNotEmpty()
                    .filteredOn(interaction -> interaction.citations().isEmpty())
                    .as("interactions that cite no fact in their comments")
                    .isEmpty();
        }

        @Test
        void onlyFactsThatThereAreWithTheirTiers() {
            Set<String> wrong = new TreeSet<>();
            INTERACTIONS.forEach(interaction -> interaction.citations().stream()
                    .filter(citation -> Facts.load()
                            .find(citation.fact())
                            .filter(fact -> fact.tier().name().equals(citation.tier()))
                            .isEmpty())
                    .forEach(citation ->
                            wrong.add(interaction + " cites " + citation.fact() + " as tier " + citation.tier())));

            assertThat(wrong).isEmpty();
        }

        @Test
        void thePartsOfAFactThatMixesTiers() {
            Set<String> wrong = new TreeSet<>();
            INTERACTIONS.forEach(interaction -> interaction.citations().stream()
                    .filter(citation -> Facts.load()
                            .find(citation.fact())
                            .filter(Coverage::hasParts)
                            .isPresent())
                    .forEach(citation -> wrong.add(interaction + " cites " + citation.fact())));

            assertThat(wrong).as("cite a part, which has one tier").isEmpty();
        }
    }

    @Nested
    @DisplayName("leave out")
    class LeaveOut {
        @Test
        void onlyWhatThereIs() {
            assertThat(Uncontracted.ALL)
                    .extracting(Uncontracted::id)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(isDocumentedFact(id) || isOperation(id) || isError(id))
                            .as(id + " is a documented fact, an operation or an error")
                            .isTrue());
        }

        @Test
        void nothingThatTheyCover() {
            assertThat(Uncontracted.ALL)
                    .filteredOn(entry -> COVERAGE.covers(entry.id()) || isAnswered(entry.id()) || isSaid(entry.id()))
                    .extracting(Uncontracted::id)
                    .as("covered by now: take them out of Uncontracted")
                    .isEmpty();
        }

        @Test
        void onlyWhatATestCovers() throws IOException {
            Set<String> tests = testClasses();

            assertThat(Uncontracted.ALL)
                    .filteredOn(entry -> !tests.contains(entry.test()))
                    .as("entries whose test does not exist")
                    .isEmpty();
        }

        private boolean isDocumentedFact(String id) {
            return Coverage.facts().stream().anyMatch(fact -> fact.id().equals(id) && fact.tier() == Tier.S);
        }

        private boolean isOperation(String id) {
            return CATALOG.find(id).isPresent();
        }

        private boolean isError(String id) {
            return errors().anyMatch(error -> error.code().equals(id));
        }

        private boolean isAnswered(String id) {
            return CATALOG.find(id).stream()
                    .anyMatch(operation -> INTERACTIONS.stream()
                            .anyMatch(interaction -> interaction.isHttp()
                                    && interaction.status() == operation.status()
                                    && interaction
                                            .operation()
                                            .filter(operation::equals)
                                            .isPresent()));
        }

        /** Two errors may say the same: what another one says is no proof. */
        private boolean isSaid(String id) {
            return errors().filter(error -> error.code().equals(id))
                    .filter(error -> errors().noneMatch(other ->
                            !other.code().equals(id) && other.text().equals(error.text())))
                    .anyMatch(error -> INTERACTIONS.stream()
                            .anyMatch(interaction -> interaction.status() == error.status()
                                    && error.says(
                                            interaction.answer().path("message").asString(""))));
        }

        private Stream<OperationError> errors() {
            return Stream.concat(
                    CATALOG.all().stream().flatMap(operation -> operation.errors().stream()),
                    CATALOG.errorsAnywhere().stream());
        }

        private Set<String> testClasses() throws IOException {
            Set<String> names = new TreeSet<>();
            for (Path module : List.of(Path.of("../schemas"), Path.of("../mock-server"), Path.of("."))) {
                try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
                }
            }
            return names;
        }
    }

    @Nested
    @DisplayName("are told of")
    class Told {
        @Test
        void inTheReadme() {
            new Generated("README.md").mirrors("coverage", CoverageTables.areas(COVERAGE));
        }

        @Test
        void inTheTableOfAllFacts() {
            Generated document = new Generated("docs/coverage.md");
            document.mirrors("facts", CoverageTables.facts(COVERAGE));
            document.mirrors("uncontracted", CoverageTables.uncontracted());
        }

        @Test
        void toTheMock() {
            new Generated("schemas/src/main/resources/io/examplarymock/schemas/coverage.json")
                    .mirrors(PactFiles.write(COVERAGE.references()));
        }
    }
}

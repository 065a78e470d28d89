package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Judges what the committed pacts cover, and tells it in the documents. Runs after the pacts have been written. */
@DisplayName("The committed pacts")
@Order(CommittedPactsTest.AFTER_CONTRACTS + 1)
class CoverageTest {
    private final List<Interaction> interactions = Interaction.committed();
    private final CoverageJudge judge = new CoverageJudge(interactions, Uncontracted.ALL);

    @Nested
    @DisplayName("cover")
    class Cover {
        @Test
        void everyDocumentedFact() {
            assertThat(judge.uncoveredFacts())
                    .as("add an interaction that cites the fact, or say in Uncontracted why none can")
                    .isEmpty();
        }

        @Test
        void theGoodAnswerOfEveryOperation() {
            assertThat(judge.unansweredOperations()).isEmpty();
        }

        @Test
        void everyRefusalOfEveryOperation() {
            assertThat(judge.missingRefusals()).isEmpty();
        }

        @Test
        void thePresetsAndOutputsOfEveryFlow() {
            assertThat(judge.unusedPresets()).isEmpty();
            assertThat(judge.unusedOutputs()).isEmpty();
        }

        @Test
        void theMessagesAndRedirectsOfEveryFlow() {
            assertThat(judge.untoldStatuses()).isEmpty();
            assertThat(judge.unusedReturnUrls()).isEmpty();
        }
    }

    @Test
    void citeFactsInEveryInteractionWithTheirTiers() {
        assertThat(interactions).isNotEmpty();
        assertThat(judge.wrongCitations()).isEmpty();
    }

    @Nested
    @DisplayName("leave out")
    class LeaveOut {
        @Test
        void nothingWithoutNeed() {
            assertThat(Uncontracted.ALL).extracting(Uncontracted::id).doesNotHaveDuplicates();
            assertThat(judge.needlessExceptions()).isEmpty();
        }

        @Test
        void onlyWhatATestCovers() throws IOException {
            assertThat(judge.untestedExceptions(testClasses())).isEmpty();
        }

        private Set<String> testClasses() throws IOException {
            Set<String> names = new TreeSet<>();
            for (String module : List.of("schemas", "mock-server", "contracts")) {
                try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> names.add(name.replace(".java", "")));
                }
            }
            return names;
        }
    }

    @Nested
    @DisplayName("are told of")
    class Told {
        private final Coverage coverage = new Coverage(interactions);

        @Test
        void inTheReadme() {
            new Generated("README.md").mirrors("coverage", CoverageTables.areas(coverage));
        }

        @Test
        void inTheTableOfAllFacts() {
            Generated document = new Generated("docs/coverage.md");
            document.mirrors("facts", CoverageTables.facts(coverage));
            document.mirrors("uncontracted", CoverageTables.uncontracted());
        }

        @Test
        void toTheMock() {
            new Generated("schemas/src/main/resources/io/examplarymock/schemas/coverage.json")
                    .mirrors(PactFiles.write(coverage.references()));
        }
    }
}

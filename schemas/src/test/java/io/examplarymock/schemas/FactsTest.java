package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The facts")
class FactsTest {

    private final Facts facts = Facts.load();

    @Test
    void areFoundById() {
        assertThat(facts.find("C4")).hasValueSatisfying(fact -> {
            assertThat(fact.tier()).isEqualTo(Tier.S);
            assertThat(fact.summary())
                    .contains("Actor ID cannot be the same as the requesting user. "
                            + "Create a new user in the workspace and use its ID.");
        });
    }

    @Test
    void areFoundByTheIdOfAPart() {
        assertThat(facts.find("E4.P")).map(Fact::tier).hasValue(Tier.P);
    }

    @Test
    void areNotFoundByAnIdThatNobodyGave() {
        assertThat(facts.find("Z1")).isEmpty();
    }

    @Test
    void areOneSentenceEach() {
        assertThat(facts.all()).allSatisfy(fact -> assertThat(fact.summary()).matches("(?s)[A-Za-z].{10,250}\\."));
    }

    @Test
    void havePartsWhoseTierIsInTheirId() {
        assertThat(facts.all().stream().filter(fact -> fact.id().contains(".")))
                .isNotEmpty()
                .allSatisfy(part -> {
                    assertThat(part.id()).endsWith("." + part.tier());
                    assertThat(facts.find(part.id().substring(0, part.id().indexOf('.'))))
                            .isPresent();
                });
    }

    @Nested
    @DisplayName("agree with the reference, where it is at hand, in")
    class Reference {

        private static final Pattern ROW = Pattern.compile("^\\| ([A-Z][0-9]+) \\| ([SPM])[^|]*\\|", Pattern.MULTILINE);

        @Test
        void idsAndTiers() throws IOException {
            Map<String, String> stated = new TreeMap<>();
            Matcher row = ROW.matcher(reference());
            while (row.find()) {
                stated.put(row.group(1), row.group(2));
            }

            assertThat(listed()).isEqualTo(stated);
        }

        /** Rows with an id of the reference's own; the formats and the later sections have none there. */
        private Map<String, String> listed() {
            return facts.all().stream()
                    .filter(fact -> fact.id().matches("[GECFO][0-9]+"))
                    .collect(Collectors.toMap(Fact::id, fact -> fact.tier().name(), (one, other) -> one, TreeMap::new));
        }

        private static String reference() throws IOException {
            String folder = System.getProperty("examplary.shared", "../../shared");
            Path file = Path.of(folder, "reference", "examplary-api.md");
            assumeTrue(
                    Files.exists(file),
                    "The reference is not here: name its folder with -Dexamplary.shared=FOLDER to compare the facts");
            return Files.readString(file);
        }
    }
}

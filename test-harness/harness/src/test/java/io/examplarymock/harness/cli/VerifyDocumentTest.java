package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.verify.page.PageMutant;
import io.examplarymock.harness.verify.rule.PageRules;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.Rules;
import io.examplarymock.harness.verify.scenario.Outcome;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import io.examplarymock.harness.verify.scenario.Scenarios;
import io.examplarymock.harness.verify.subject.Mutant;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("docs/verify.md")
class VerifyDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/verify.md");

    @Test
    void lists_every_rule_with_its_mutant() throws IOException {
        assertGenerated("rules", rules(Rules.all(), VerifyDocumentTest::mutants));
    }

    @Test
    void lists_every_rule_for_pages_with_its_mutant() throws IOException {
        assertGenerated("page-rules", rules(PageRules.own(), VerifyDocumentTest::pageMutants));
    }

    @Test
    void lists_every_scenario() throws IOException {
        assertGenerated("scenarios", scenarios(Scenarios.all()));
    }

    @Test
    void lists_every_scenario_for_pages() throws IOException {
        assertGenerated("page-scenarios", scenarios(PageScenarios.all()));
    }

    private static String rules(List<Rule> rules, Function<Rule, String> mutants) {
        return "| rule | level | requirement | clause | mutant |\n| --- | --- | --- | --- | --- |\n"
                + rules.stream()
                        .map(rule -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        rule.id(),
                                        rule.about().level().word(),
                                        rule.about().title(),
                                        rule.about().clause().source() + basis(rule),
                                        mutants.apply(rule)))
                        .collect(Collectors.joining());
    }

    private static String scenarios(List<Scenario> scenarios) {
        return "| scenario | what happens | right outcome | facts |\n| --- | --- | --- | --- |\n"
                + scenarios.stream()
                        .map(scenario -> "| `%s` | %s | %s | %s |\n"
                                .formatted(
                                        scenario.name(),
                                        scenario.title(),
                                        scenario.outcomes().stream()
                                                .sorted()
                                                .map(Outcome::word)
                                                .collect(Collectors.joining(" or ")),
                                        String.join(", ", scenario.facts())))
                        .collect(Collectors.joining());
    }

    @Test
    void explains_every_option_of_verify_and_no_other() throws IOException {
        CommandSpec command = CommandSpec.forAnnotatedObject(
                new VerifyCommand(new Surroundings(null, Map.of(), environment -> null)));
        List<String> options = command.options().stream()
                .map(option -> option.longestName())
                .filter(name -> !List.of("--help", "--version").contains(name))
                .toList();

        assertThat(Pattern.compile("`(--[a-z-]+)")
                        .matcher(Files.readString(DOCUMENT))
                        .results()
                        .map(option -> option.group(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void shows_a_context_that_fits_its_schema() throws IOException {
        Matcher block = Pattern.compile("The context:\n\n```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT));

        assertThat(block.find()).isTrue();
        assertThat(SchemaCatalog.load()
                        .validate("harness/context", block.group(1))
                        .violations())
                .isEmpty();
    }

    private static String basis(Rule rule) {
        return rule.about()
                .clause()
                .tier()
                .map(tier -> " (" + String.join(", ", rule.about().clause().facts()) + "; " + word(tier) + ")")
                .orElse("");
    }

    private static String word(Tier tier) {
        return tier.label();
    }

    private static String mutants(Rule rule) {
        return Arrays.stream(Mutant.values())
                .filter(mutant -> mutant.rule().equals(rule.id()))
                .map(mutant -> mutant(mutant.name(), mutant.alsoBroken()))
                .collect(Collectors.joining("; "));
    }

    private static String pageMutants(Rule rule) {
        return Arrays.stream(PageMutant.values())
                .filter(mutant -> mutant.rule().equals(rule.id()))
                .map(mutant -> mutant(mutant.name(), mutant.alsoBroken()))
                .collect(Collectors.joining("; "));
    }

    private static String mutant(String constant, Set<String> alsoBroken) {
        String name = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return name
                + alsoBroken.stream()
                        .map(rule -> ", and so breaks `" + rule + "` too")
                        .collect(Collectors.joining());
    }

    private static void assertGenerated(String section, String table) throws IOException {
        if (Boolean.getBoolean("examplary.docs.write")) {
            Matcher place = section(section);
            String text = Files.readString(DOCUMENT);
            Files.writeString(DOCUMENT, text.substring(0, place.start(1)) + table + text.substring(place.end(1)));
        }
        assertThat(section(section).group(1)).isEqualTo(table);
    }

    private static Matcher section(String name) throws IOException {
        Matcher section = Pattern.compile("<!-- generated: " + name + " -->\n(.*?)<!-- end -->", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT));
        assertThat(section.find()).isTrue();
        return section;
    }
}

package io.examplarymock.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.verify.report.Judgement;
import io.examplarymock.harness.verify.report.VerifyReport;
import io.examplarymock.harness.verify.rule.Level;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.Rules;
import io.examplarymock.harness.verify.rule.Verdict;
import io.examplarymock.harness.verify.scenario.Scenarios;
import io.examplarymock.harness.verify.subject.Mutant;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The judge")
class JudgedMutantsTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 8;

    private static final Map<Mutant, CompletableFuture<VerifyReport>> REPORTS = new EnumMap<>(Mutant.class);
    private static CompletableFuture<VerifyReport> reference;
    private static LaunchedMock mock;
    private static ExecutorService threads;

    @BeforeAll
    static void judgeAll() {
        mock = Subjects.mock();
        threads = Executors.newFixedThreadPool(AT_A_TIME);
        Stream.of(Mutant.values()).filter(Mutant::isEndless).forEach(mutant -> judge(mutant, SHORT));
        reference = CompletableFuture.supplyAsync(
                () -> Subjects.judge(
                        mock.baseUrl(), Subjects.referenceClient(), Scenarios.names(), AMPLE, AT_A_TIME / 2),
                threads);
        Stream.of(Mutant.values()).filter(mutant -> !mutant.isEndless()).forEach(mutant -> judge(mutant, AMPLE));
    }

    private static void judge(Mutant mutant, Duration timeout) {
        REPORTS.put(
                mutant,
                CompletableFuture.supplyAsync(
                        () -> Subjects.judge(
                                mock.baseUrl(), Subjects.mutant(mutant), List.of(mutant.scenario()), timeout, 1),
                        threads));
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
        mock.close();
    }

    @Test
    void finds_nothing_wrong_with_the_reference_client() {
        VerifyReport report = reference.join();

        assertThat(report.passed()).as(report.asText(false)).isTrue();
        assertThat(broken(report)).isEmpty();
    }

    @ParameterizedTest(name = "sees the reference client meet what the client breaks that {0}")
    @EnumSource
    void sees_the_reference_client_meet_what_a_mutant_breaks(Mutant mutant) {
        assertThat(reference.join().scenarios().stream()
                        .filter(scenario -> scenario.scenario().name().equals(mutant.scenario()))
                        .flatMap(scenario -> scenario.judgements().stream())
                        .filter(judgement -> judgement.rule().id().equals(mutant.rule()))
                        .map(Judgement::verdict))
                .containsExactly(new Verdict.Met());
    }

    @ParameterizedTest(name = "finds what is wrong with the client that {0}, and nothing else")
    @EnumSource
    void finds_what_is_wrong_with_a_mutant_and_nothing_else(Mutant mutant) {
        VerifyReport report = REPORTS.get(mutant).join();
        Set<String> expected = new TreeSet<>(mutant.alsoBroken());
        expected.add(mutant.rule());

        assertThat(broken(report)).as(report.asText(false)).isEqualTo(expected);
        assertThat(report.passed()).isEqualTo(isMerelyAllowed(mutant.rule()));
    }

    @Test
    void has_a_mutant_for_every_rule() {
        assertThat(Arrays.stream(Mutant.values()).map(Mutant::rule).collect(Collectors.toSet()))
                .isEqualTo(Rules.all().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    /** A broken may fails no run. */
    private static boolean isMerelyAllowed(String rule) {
        return Rules.find(rule).orElseThrow().about().level() == Level.MAY;
    }

    private static Set<String> broken(VerifyReport report) {
        assertThat(report.isComplete()).as(report.asText(false)).isTrue();
        return report.scenarios().stream()
                .flatMap(scenario -> scenario.judgements().stream())
                .filter(judgement -> judgement.verdict() instanceof Verdict.Broken)
                .map(judgement -> judgement.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package io.examplarymock.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.MockClient;
import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.verify.client.ClientCommand;
import io.examplarymock.harness.verify.client.PageTemplate;
import io.examplarymock.harness.verify.page.PageMutant;
import io.examplarymock.harness.verify.play.PageClient;
import io.examplarymock.harness.verify.report.VerifyReport;
import io.examplarymock.harness.verify.rule.PageRules;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.Verdict;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

@DisplayName("The judge of pages")
class JudgedPagesTest {
    /** Only a page that shows no iframe at all is waited for so long. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    /** Judging is waiting for silence, most of the time: so many pages are judged side by side, each in its own browser. */
    private static final int AT_A_TIME = 3;

    @Nested
    @DisplayName("with Chromium")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithChromium {
        private final Map<PageMutant, CompletableFuture<VerifyReport>> reports = new EnumMap<>(PageMutant.class);
        private final CompletableFuture<VerifyReport> ofReference = new CompletableFuture<>();
        private final Queue<Consumer<Chromium>> work = new ConcurrentLinkedQueue<>();
        private ExecutorService judges;
        private LaunchedMock mock;

        @BeforeAll
        void launch() {
            if (Chromium.find(System.getenv()).isEmpty()) {
                String missing = "there is no Chromium on this machine";
                if ("1".equals(System.getenv("EXAMPLARY_BROWSER_REQUIRED"))) {
                    throw new IllegalStateException(missing);
                }
                System.err.println("Browser tests are skipped: " + missing);
                throw new TestAbortedException(missing);
            }
            mock = LaunchedMock.launch(
                    MockCommand.ofClass(System.getProperty("java.class.path"), "io.examplarymock.server.cli.Main"),
                    "--self-check",
                    "on",
                    "--public-url",
                    PageVerification.EMBEDS);
            work.add(chromium -> judge(
                    ofReference,
                    Subjects.referencePage(),
                    PageScenarios.all().stream().map(Scenario::name).toList(),
                    chromium));
            for (PageMutant mutant : PageMutant.values()) {
                CompletableFuture<VerifyReport> report = new CompletableFuture<>();
                reports.put(mutant, report);
                work.add(chromium -> judge(report, Subjects.page(mutant), List.of(mutant.scenario()), chromium));
            }
            judges = Executors.newFixedThreadPool(AT_A_TIME);
            for (int i = 0; i < AT_A_TIME; i++) {
                judges.execute(this::workOff);
            }
        }

        private void workOff() {
            try (Chromium chromium = Chromium.launch(
                    System.getenv(), PageVerification.options(client(List.of("none")), mock.baseUrl()))) {
                for (Consumer<Chromium> next = work.poll(); next != null; next = work.poll()) {
                    next.accept(chromium);
                }
            } catch (RuntimeException noBrowser) {
                // Whoever waits for a report learns why none comes.
                ofReference.completeExceptionally(noBrowser);
                reports.values().forEach(report -> report.completeExceptionally(noBrowser));
            }
        }

        @AfterAll
        void end() throws InterruptedException {
            if (judges != null) {
                work.clear();
                judges.shutdown();
                assertThat(judges.awaitTermination(1, TimeUnit.MINUTES))
                        .as("all browsers are closed")
                        .isTrue();
            }
            if (mock != null) {
                mock.close();
            }
        }

        @Test
        void finds_nothing_wrong_with_the_reference_page_and_sees_it_meet_every_rule() {
            VerifyReport report = ofReference.join();

            assertThat(report.passed()).as(report.asText(false)).isTrue();
            assertThat(broken(report)).isEmpty();
            assertThat(report.scenarios().stream()
                            .flatMap(scenario -> scenario.judgements().stream())
                            .filter(judgement -> judgement.verdict() instanceof Verdict.Met)
                            .map(judgement -> judgement.rule().id()))
                    .containsAll(PageRules.all().stream().map(Rule::id).toList());
        }

        @ParameterizedTest(name = "finds what is wrong with the page that {0}, and nothing else")
        @EnumSource
        void finds_what_is_wrong_with_a_page_and_nothing_else(PageMutant mutant) {
            VerifyReport report = reports.get(mutant).join();
            Set<String> expected = new TreeSet<>(mutant.alsoBroken());
            expected.add(mutant.rule());

            assertThat(broken(report)).as(report.asText(false)).isEqualTo(expected);
        }

        private void judge(
                CompletableFuture<VerifyReport> report,
                List<String> server,
                List<String> scenarios,
                Chromium chromium) {
            try {
                report.complete(judge(server, scenarios, chromium));
            } catch (RuntimeException failed) {
                report.completeExceptionally(failed);
            }
        }

        private VerifyReport judge(List<String> server, List<String> scenarios, Chromium chromium) {
            VerifyOrder order = new VerifyOrder(
                    server,
                    scenarios,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(mock.baseUrl()),
                    Optional.empty(),
                    TIMEOUT,
                    1,
                    true);
            PageOrder page = new PageOrder("", Optional.empty(), Optional.empty(), Map.of());
            try (Bench bench = new Bench(MockClient.at(mock.baseUrl()), "a mock", () -> {})) {
                return PageVerification.run(order, page, client(server), bench, chromium);
            }
        }
    }

    @Test
    void has_a_mutant_for_every_rule() {
        assertThat(Arrays.stream(PageMutant.values()).map(PageMutant::rule).collect(Collectors.toSet()))
                .isEqualTo(PageRules.own().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    private static PageClient client(List<String> server) {
        return new PageClient(
                new PageTemplate("http://localhost:{port}/exam"),
                Optional.of(new ClientCommand(server)),
                Optional.empty());
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

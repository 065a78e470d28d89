package io.examplarymock.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.fuzz.Target.Side;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.time.ClockMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As far as a decent client lets itself be made indecent; many requests share one connection. */
@DisplayName("Whatever is sent to the mock over HTTP/2")
@Timeout(60)
class MultiplexedFuzzTest {
    private static final long SEED = Long.getLong("examplary.fuzz.seed", 1);
    private static final int REQUESTS = 120;
    private static final int AT_ONCE = 20;
    private static final int LONGEST_HEAD = 4000;
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.seed(SEED).clock(ClockMode.FROZEN));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** The first request brings the connection to HTTP/2. */
    @BeforeEach
    void upgrade() throws Exception {
        assertThat(health().get().version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void it_answers_within_its_schemas_and_goes_on() throws Exception {
        Chance chance = new Chance(SEED);
        Scenery scenery = new Scenery(mock.baseUrl(), mock.caller().key());
        List<Target> targets =
                Targets.all().stream().filter(target -> !target.leavesTraces()).toList();
        List<String> findings = new ArrayList<>();
        int sent = 0;
        try (DefectLog log = new DefectLog()) {
            while (sent < REQUESTS) {
                List<Target> called = new ArrayList<>();
                List<Draft> drafts = new ArrayList<>();
                List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
                while (answers.size() < AT_ONCE) {
                    Target target = chance.of(targets);
                    Draft draft = draft(target, scenery, chance);
                    request(draft).ifPresent(request -> {
                        called.add(target);
                        drafts.add(draft);
                        answers.add(client.sendAsync(request, BodyHandlers.ofByteArray()));
                    });
                }
                for (int i = 0; i < answers.size(); i++) {
                    String place = called.get(i).name() + " after " + (sent + i) + " from seed " + SEED + ": ";
                    try {
                        WireAnswer answer = answer(answers.get(i).get());
                        Oracle.judge(called.get(i), drafts.get(i), answer)
                                .ifPresent(wrong -> findings.add(place + wrong + " " + answer.head() + answer.text()));
                    } catch (ExecutionException broken) {
                        findings.add(place + broken.getMessage() + " " + drafts.get(i).target
                                + drafts.get(i).headers());
                    }
                }
                log.taken().forEach(findings::add);
                sent += answers.size();
            }
        }

        assertThat(findings).isEmpty();
        assertThat(health().get().statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_long_is_refused_and_leaves_the_connection_to_the_others() throws Exception {
        HttpRequest large = HttpRequest.newBuilder(mock.baseUrl().resolve("/users"))
                .header("Authorization", "Bearer " + mock.caller().key())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofByteArray(new byte[3 * MEBIBYTE]))
                .build();
        List<CompletableFuture<HttpResponse<byte[]>>> answers = IntStream.range(0, 12)
                .mapToObj(i -> i % 2 == 0 ? client.sendAsync(large, BodyHandlers.ofByteArray()) : health())
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<byte[]> answer = answers.get(i).get();
            assertThat(answer.statusCode()).isEqualTo(i % 2 == 0 ? 413 : 200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> health() {
        URI address = mock.baseUrl().resolve("/livez");
        return client.sendAsync(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
    }

    private static Draft draft(Target target, Scenery scenery, Chance chance) {
        Draft draft = new Draft(target.method(), scenery.filled(target.path(), chance));
        draft.header(
                target.side() == Side.API ? "Authorization" : "X-Examplary-Key",
                (target.side() == Side.API ? "Bearer " : "") + scenery.key());
        if (!target.bodies().isEmpty()) {
            draft.header("Content-Type", "application/json");
            Object body = scenery.filled(chance.of(target.bodies()), chance);
            draft.body = BodyMutations.written(BodyMutations.within(body, chance), draft, chance);
        }
        if (chance.oneIn(3)) {
            WireMutations.query(draft, chance);
        }
        if (chance.oneIn(3)) {
            WireMutations.header(draft, chance);
        }
        return draft;
    }

    /**
     * Empty if the client does not take it, which knows what an address and a header are, or if the head is long: Jetty ends
     * the connection of whoever sends one that it does not read, and with it the other requests.
     */
    private Optional<HttpRequest> request(Draft draft) {
        if (draft.isOdd
                || draft.target.length() + String.join("", draft.headers()).length() > LONGEST_HEAD) {
            return Optional.empty();
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.baseUrl() + draft.target))
                    .timeout(Duration.ofSeconds(20))
                    .method(draft.method, BodyPublishers.ofByteArray(draft.body));
            for (String line : draft.headers()) {
                request.header(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            return Optional.of(request.build());
        } catch (IllegalArgumentException notTaken) {
            return Optional.empty();
        }
    }

    private static WireAnswer answer(HttpResponse<byte[]> response) {
        List<String> head = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> head.add(name + ": " + value)));
        return new WireAnswer(response.statusCode(), head, response.body());
    }
}

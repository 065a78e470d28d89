package io.examplarymock.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.examplarymock.harness.cli.FakeServer.Answer;
import io.examplarymock.harness.cli.Terminal.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("test-harness drift, careful with a real deployment,")
class DriftSafetyTest {
    private static final String KEY = "secret-key-of-another-shape-1234";

    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private FakeServer deployment;

    @TempDir
    private Path folder;

    @BeforeEach
    void starts() throws IOException {
        deployment = new FakeServer()
                .on(
                        "GET /me",
                        Answer.json(200, "{'id': 'user_0', 'email': 'a@example.com', 'name': 'A', 'role': 'owner'}"))
                .on("POST /users", Answer.json(201, "{'id': 'user_1'}"))
                .on("POST /exams", Answer.json(201, "{'id': 'exam_1', 'name': 'Exam', 'questions': []}"))
                .on("POST /practice-spaces", Answer.json(201, "{'id': 'space_1'}"))
                .on("POST /embed-sessions", Answer.json(400, "{'message': 'No.'}"));
        List.of("/users/user_1", "/exams/exam_1", "/practice-spaces/space_1")
                .forEach(path -> deployment.on("DELETE " + path, request -> {
                    deleted.add(path);
                    return Answer.json(204, "");
                }));
    }

    @AfterEach
    void ends() {
        deployment.close();
    }

    @Test
    void sends_no_key_unencrypted_to_another_machine() {
        Outcome outcome = drift("http://api.example.com");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("test-harness drift: the key would travel unencrypted to api.example.com; use https, or add"
                        + " --insecure-http if that is meant");
    }

    @Test
    void writes_nothing_in_production_unless_told_to() {
        Outcome outcome = drift("https://API.examplary.ai/", "--writes");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("test-harness drift: API.examplary.ai is production, where --writes would make and delete"
                        + " things; use staging, or add --yes-production if that is meant");
    }

    @Test
    void repeats_nothing_of_what_was_given_as_the_name_of_a_variable() {
        Outcome outcome = new Terminal().run("drift", "--upstream", deployment.url(), "--api-key-env", KEY);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("the environment variable that --api-key-env names is not set");
        assertThat(outcome.err()).doesNotContain(KEY);
    }

    @Test
    void deletes_what_it_made_in_reverse_order() {
        Outcome outcome = drift(deployment.url(), "--writes");

        assertThat(outcome.exitCode()).isEqualTo(1);
        // The deletion of the exam is judged itself; the two users are the one that is needed and one that was to be
        // refused.
        assertThat(deleted)
                .containsExactly("/exams/exam_1", "/practice-spaces/space_1", "/users/user_1", "/users/user_1");
        assertThat(outcome.out()).doesNotContain("left behind");
    }

    @Test
    void tells_what_it_could_not_delete() {
        deployment.on("DELETE /users/user_1", Answer.json(405, "{}"));

        assertThat(drift(deployment.url(), "--writes").out())
                .contains("left behind    the user user_1: DELETE answers 405");
    }

    @Test
    void puts_back_the_name_that_it_changed() {
        List<String> names = new CopyOnWriteArrayList<>();
        deployment.on("PATCH /me", request -> {
            names.add(request.body().replaceAll("\\s+", " "));
            return Answer.json(200, "{'id': 'user_0', 'email': 'a@example.com', 'name': 'B', 'role': 'owner'}");
        });

        assertThat(drift(deployment.url(), "--writes").out()).doesNotContain("left behind");
        assertThat(names).containsExactly("{ \"name\" : \"Examplary Mock drift check\" }", "{ \"name\" : \"A\" }");
    }

    @Test
    void tells_what_it_could_not_put_back_without_telling_the_name() {
        AtomicInteger asked = new AtomicInteger();
        deployment.on(
                "PATCH /me",
                request -> asked.getAndIncrement() == 0
                        ? Answer.json(200, "{'id': 'user_0', 'email': 'a@example.com', 'name': 'B', 'role': 'owner'}")
                        : Answer.json(409, "{}"));

        assertThat(drift(deployment.url(), "--writes").out())
                .contains("left behind    the name of the key's own user: PATCH answers 409");
    }

    @Test
    void deletes_what_it_made_when_the_calls_are_used_up() {
        Outcome outcome = drift(deployment.url(), "--writes", "--max-calls", "20");

        assertThat(outcome.out()).contains("the limit of 20 calls is reached");
        assertThat(deleted).contains("/users/user_1");
    }

    @Test
    void makes_no_more_calls_than_it_may() {
        Outcome outcome = drift(deployment.url(), "--max-calls", "1");

        assertThat(deployment.asked("GET /me")).hasSize(1);
        assertThat(outcome.out())
                .contains("not called: the limit of 1 calls is reached (--max-calls)")
                .endsWith("; 1 call");
    }

    @Test
    void waits_as_long_as_it_is_asked_to() {
        AtomicInteger asked = new AtomicInteger();
        deployment.on("GET /taxonomies", Answer.json(200, "[]"));
        deployment.on(
                "GET /student-levels",
                request -> asked.getAndIncrement() == 0
                        ? Answer.json(429, "{}").with("Retry-After", "1")
                        : Answer.json(200, "[{'id': 'one', 'name': 'One'}]"));
        long begun = System.nanoTime();

        Outcome outcome = drift(deployment.url());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(asked).hasValue(2);
        assertThat(outcome.out()).containsPattern("confirmed .*E16\\.P");
    }

    @Test
    void does_not_wait_for_an_hour() {
        Answer later = Answer.json(429, "{}").with("Retry-After", "3600");
        deployment.on("GET /student-levels", later).on("GET /taxonomies", later);

        assertThat(drift(deployment.url()).out())
                .contains("answered 429, to be asked again in 3600 s, which is too long to wait");
    }

    @Test
    void prints_no_key_whatever_the_deployment_says() {
        deployment.on(
                "GET /exams/exam_nobodyMadeThisOne0000", Answer.json(404, "{'message': 'Key " + KEY + " knows none'}"));

        Outcome outcome = drift(deployment.url());

        assertThat(outcome.out()).contains("seen 404: Key **** knows none").doesNotContain(KEY);
    }

    @Test
    void fails_where_nobody_answers() {
        String nobody = deployment.url();
        deployment.close();

        Outcome outcome = drift(nobody);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("no connection: ", "0 confirmed");
    }

    @Test
    void deletes_what_it_made_when_it_is_interrupted() throws Exception {
        deployment.on("POST /practice-spaces", Answer.json(429, "{}").with("Retry-After", "60"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.examplarymock.harness.Main",
                        "drift",
                        "--upstream",
                        deployment.url(),
                        "--api-key-env",
                        "KEY_OF_STAGING",
                        "--writes")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("KEY_OF_STAGING", KEY);
        Process process = builder.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !deployment.asked("POST /practice-spaces").isEmpty());
            process.destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(deleted).startsWith("/exams/exam_1").endsWith("/users/user_1");
        assertThat(folder.resolve("out.txt")).content().contains("Interrupted: what was made is deleted first.");
    }

    private static Outcome drift(String upstream, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("drift", "--upstream", upstream, "--api-key-env", "KEY_OF_STAGING"));
        arguments.addAll(List.of(more));
        return new Terminal().with("KEY_OF_STAGING", KEY).run(arguments.toArray(String[]::new));
    }
}

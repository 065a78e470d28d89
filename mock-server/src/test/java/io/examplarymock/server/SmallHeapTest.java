package io.examplarymock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Samples;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a process of its own, of which nothing else fills the heap. */
@DisplayName("A mock whose heap is nearly used up")
@Timeout(60)
class SmallHeapTest {
    private static final String LONG = "long ".repeat(100_000);
    /** A multiple of what fits. */
    private static final int FAR_TOO_MANY = 500;

    private Process process;
    private URI baseUrl;

    @BeforeEach
    void starts_with_little_memory() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+Use" + System.getProperty("examplary.test.collector", "Serial") + "GC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.examplarymock.server.cli.Main",
                        "serve",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        baseUrl = URI.create(process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("  API "))
                .map(line -> line.substring(line.indexOf("http")).trim())
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void ends() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void refuses_what_would_add_to_it_until_something_is_deleted() {
        Caller caller = Caller.withFreshKey(baseUrl);
        Caller other = Caller.withFreshKey(baseUrl);
        String exam = exam(caller).hasStatus(201).id();
        other.user("student@example.com");

        Answer refusal = firstRefusal(caller);

        refusal.hasStatus(507)
                .hasMessage("The mock cannot keep this change.")
                .hasReasonContaining("memory is nearly used up")
                .hasReasonContaining("delete what is not needed")
                .hasReasonContaining("-Xmx");
        other.post("/users", Map.of("email", "another@example.com", "name", "My Student"))
                .hasStatus(507);
        other.post("/__admin/mappings", Map.of("request", Map.of("url", "/mine")))
                .hasStatus(507);
        other.put(
                        "/__admin/examplary/state",
                        other.get("/__admin/examplary/state").text())
                .hasStatus(507);
        other.post(
                        "/__admin/examplary/scripts",
                        Samples.valid("script/resolved", "class").toValue())
                .hasStatus(507);
        Caller.withFreshKey(baseUrl).get("/me").hasStatus(507);
        caller.get("/livez").hasStatus(200);
        caller.get("/exams/" + exam).hasStatus(200);
        other.get("/me").hasStatus(200);
        caller.delete("/exams/" + exam).hasStatus(204);

        caller.post("/__admin/examplary/reset", Map.of()).hasStatus(204);

        Awaitility.await().untilAsserted(() -> exam(caller).hasStatus(201));
        other.user("another@example.com");
        firstRefusal(caller).hasStatus(507);
        assertThat(process.isAlive()).isTrue();
    }

    private static Answer firstRefusal(Caller caller) {
        for (int i = 0; i < FAR_TOO_MANY; i++) {
            Answer answer = exam(caller);
            if (answer.status() != 201) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    private static Answer exam(Caller caller) {
        return caller.post("/exams", Map.of("name", LONG));
    }
}

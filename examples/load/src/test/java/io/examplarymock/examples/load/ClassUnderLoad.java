package io.examplarymock.examples.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Does what the students of a script did, each at the same time as there, so many times faster: a virtual user for each
 * student. The deeds come from what {@code bin/test-harness replay … --timings FILE} writes.
 */
public final class ClassUnderLoad extends Simulation {
    private static final String BASE_URL = System.getProperty("baseUrl", "http://127.0.0.1:8080");
    private static final String API_KEY = System.getProperty("apiKey", "examp_DemoKey0000000000000000000000000");
    private static final String TIMINGS = System.getProperty("timings", "timings.csv");
    private static final double FASTER = Double.parseDouble(System.getProperty("faster", "1"));

    /** What students do in this example. */
    private static final List<String> DEEDS = List.of("create", "open", "start", "answer", "hand-in");

    private final List<Map<String, Object>> rows = csv(TIMINGS).readRecords();
    private final School school = new School(BASE_URL, API_KEY);
    private long begun;

    /** Declares the load. */
    public ClassUnderLoad() {
        List<Map<String, Object>> students =
                rows.stream().collect(Collectors.groupingBy(row -> row.get("student"))).entrySet().stream()
                        .map(one -> Map.of("name", one.getKey(), "deeds", one.getValue()))
                        .toList();
        ChainBuilder deed = exec(session -> session.setAll(deed(session)))
                .exec(pause(this::untilDue))
                .exec(doSwitch("#{do}")
                        .on(DEEDS.stream()
                                .map(what -> onCase(what).then(exec(request(what))))
                                .toList()));
        setUp(scenario("A class")
                        .exec(feed(listFeeder(students)))
                        .exec(foreach("#{deeds}", "deed").on(deed))
                        .exec(outcome())
                        .injectOpen(atOnceUsers(students.size())))
                .protocols(http.baseUrl(BASE_URL).header("Content-Type", "application/json"))
                .maxDuration(Duration.ofMinutes(90))
                .assertions(global().failedRequests().count().is(0L));
    }

    /** What a deed is for the system under load: replace this by the calls of your own. Here it is the API and a page. */
    private static HttpRequestActionBuilder request(String deed) {
        return switch (deed) {
            case "create" ->
                http("create session")
                        .post("/embed-sessions")
                        .header("Authorization", "Bearer " + API_KEY)
                        .body(StringBody(
                                "{\"flow\": \"take-exam\", \"actor\": \"#{actor}\", \"presets\": {\"examId\": \"#{exam}\"},"
                                        + " \"returnUrl\": \"https://example.com\"}"))
                        .check(
                                status().is(201),
                                jsonPath("$.id").saveAs("session"),
                                jsonPath("$.embedUrl").saveAs("page"));
            case "open" -> http("open").get("#{page}").check(status().is(200));
            case "answer" ->
                http("answer")
                        .post("#{page}/actions")
                        .body(
                                StringBody(
                                        "{\"action\": \"answer\", \"questionId\": \"#{ownQuestion}\", \"value\": \"#{value}\"}"))
                        .check(status().is(200));
            default ->
                http(deed)
                        .post("#{page}/actions")
                        .body(StringBody("{\"action\": \"" + deed + "\"}"))
                        .check(status().is(200));
        };
    }

    /** What an application learns when it polls. */
    private static HttpRequestActionBuilder outcome() {
        return http("poll")
                .get("/embed-sessions/#{session}")
                .header("Authorization", "Bearer " + API_KEY)
                .check(status().is(200), jsonPath("$.status").is("completed"));
    }

    /** Makes the students and the exam, before the load begins. */
    @Override
    public void before() {
        school.open(
                rows.stream().map(row -> (String) row.get("student")).distinct().toList(),
                rows.stream()
                        .map(row -> (String) row.get("question"))
                        .filter(question -> !question.isEmpty())
                        .distinct()
                        .toList());
        begun = System.nanoTime();
    }

    private Map<String, Object> deed(Session session) {
        Map<String, Object> row = session.getMap("deed");
        return Map.of(
                "do", row.get("do"),
                "at", row.get("at_ms"),
                "value", row.get("value"),
                "actor", school.actor(session.getString("name")),
                "exam", school.exam(),
                "ownQuestion", school.question((String) row.get("question")));
    }

    private Duration untilDue(Session session) {
        long due = (long) (Long.parseLong(session.getString("at")) * 1_000_000 / FASTER);
        return Duration.ofNanos(Math.max(0, begun + due - System.nanoTime()));
    }
}

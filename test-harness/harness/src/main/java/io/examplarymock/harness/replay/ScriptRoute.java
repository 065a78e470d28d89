package io.examplarymock.harness.replay;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/** The routes of a mock that play scripts. A class of thousands takes its time, so there is patience with answers. */
final class ScriptRoute implements StepRoute {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Lines of a transcript at a time. */
    private static final int PART = 20_000;

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERRORS = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI mock;
    private final Optional<String> adminToken;

    ScriptRoute(URI mock, Optional<String> adminToken) {
        this.mock = mock;
        this.adminToken = adminToken;
    }

    /**
     * Has a script played.
     *
     * @return the id under which its transcript is
     * @throws WrongUsage if the mock does not take the script; with every problem that it names
     */
    String play(String source, String json) {
        return text(post("/scripts", source, json), "id");
    }

    /**
     * Has a script played step by step, with everything handed out that a person does on a page.
     *
     * @return how the play stands
     * @throws WrongUsage like {@link #play}
     */
    JsonValue beginWithPages(String source, String json) {
        JsonValue state = post("/scripts?stepwise=true&pages=true", source, json);
        if (!state.get("workspace").get("apiKey").isPresent()) {
            throw new WrongUsage("the mock at " + mock + " hands out no steps; is it an older version?");
        }
        return state;
    }

    /** Lets a play that was begun in steps go on; returns how it stands. */
    JsonValue goOn(String id, String json) {
        HttpRequest request = request("/scripts/" + id + "/steps")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new ToolFailed("the mock answered " + response.statusCode() + " to the next step of play " + id + ": "
                    + refusal(response.body()));
        }
        return read(response.body());
    }

    @Override
    public Stepwise begin(String source, String json) {
        JsonValue run = post("/scripts?stepwise=true", source, json);
        if (run.get("now").text().isEmpty()) {
            throw new WrongUsage(
                    "the mock at " + mock + " plays scripts with --speed instant alone; is it an older version?");
        }
        return stepwise(run);
    }

    @Override
    public Optional<Stepwise> step(String id, Instant until) {
        HttpRequest request = request("/scripts/" + id + "/steps")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"until\": \"" + until.truncatedTo(ChronoUnit.MILLIS) + "\"}"))
                .build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return response.statusCode() == CONFLICT ? Optional.empty() : Optional.of(stepwise(id, response));
    }

    @Override
    public Stepwise look(String id) {
        return stepwise(id, send(request("/scripts/" + id).GET().build(), BodyHandlers.ofString()));
    }

    @Override
    public URI dashboard(String workspace) {
        return URI.create(mock + "/__admin/dashboard#/sessions?workspace=" + workspace);
    }

    private Stepwise stepwise(String id, HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            throw new ToolFailed("the mock answered " + response.statusCode() + " when " + id + " was to go on: "
                    + refusal(response.body()));
        }
        return stepwise(read(response.body()));
    }

    private Stepwise stepwise(JsonValue run) {
        return new Stepwise(
                text(run, "id"),
                text(run.get("workspace"), "id"),
                Instant.parse(text(run, "now")),
                text(run, "state").equals("finished"));
    }

    private JsonValue post(String path, String source, String json) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() == NOT_FOUND) {
            throw new WrongUsage("the mock at " + mock + " plays no scripts; is it an older version?");
        }
        if (response.statusCode() != CREATED && response.statusCode() < SERVER_ERRORS) {
            throw new WrongUsage("the mock refuses " + source + ": " + refusal(response.body()));
        }
        if (response.statusCode() != CREATED) {
            throw new ToolFailed(
                    "the mock answered " + response.statusCode() + " to " + source + ": " + refusal(response.body()));
        }
        return read(response.body());
    }

    private String text(JsonValue object, String member) {
        return object.get(member)
                .text()
                .orElseThrow(() -> new ToolFailed(
                        "the mock at " + mock + " named no " + member + " of a play; is it another version?"));
    }

    /**
     * Opens the next part of a transcript, which whoever reads it closes.
     *
     * @param read how many lines have been read
     */
    InputStream transcript(String id, long read) {
        // The first line has no number, so that the last of n lines has n - 1.
        String after = read == 0 ? "" : "&after=" + (read - 1);
        HttpResponse<InputStream> response = send(
                request("/scripts/" + id + "/transcript?limit=" + PART + after)
                        .GET()
                        .build(),
                BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            throw new ToolFailed("the mock answered " + response.statusCode() + " to the request for transcript " + id);
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock + "/__admin/examplary" + path))
                .timeout(PATIENCE);
        adminToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new ToolFailed("the mock at " + mock + " broke off its answer to "
                    + request.uri().getPath() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed("interrupted while scripts were played");
        }
    }

    private static String refusal(String body) {
        JsonValue problem = read(body);
        String lines = problem.get("validation").items().stream()
                .map(one -> "\n  " + one.get("location").text().orElse("") + ": "
                        + one.get("message").text().orElse(one.excerpt()))
                .collect(Collectors.joining());
        return problem.get("detail")
                        .text()
                        .or(() -> problem.get("title").text())
                        .orElseGet(problem::excerpt)
                + lines;
    }

    private static JsonValue read(String body) {
        try {
            return JsonValue.parse(body);
        } catch (MalformedJson e) {
            return JsonValue.text(body, "");
        }
    }
}

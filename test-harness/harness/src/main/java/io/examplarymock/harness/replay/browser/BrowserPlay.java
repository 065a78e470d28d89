package io.examplarymock.harness.replay.browser;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.ScriptRun;
import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.browser.page.Deed;
import io.examplarymock.harness.browser.page.Surroundings;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.replay.report.Evidence;
import io.examplarymock.harness.replay.report.Evidence.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One play of one script in a browser: performs on pages and through the API what the mock hands out. */
public final class BrowserPlay {
    /** Words after which no page looks otherwise. */
    private static final Set<String> WITHOUT_PAGES = Set.of("create", "delete", "leave");

    private final MockClient mock;
    private final Steps steps;
    private final Pace pace;
    private final Album album;
    private final Map<String, Terms> sessions = new HashMap<>();
    private final Map<Integer, Actor> actors = new LinkedHashMap<>();
    private Workspace workspace;
    private Integrator integrator;
    private Chromium chromium;
    private Instant now;
    private int step;

    /** What a session was created with, as far as its page depends on it. */
    private record Terms(String flow, Surroundings around) {}

    /** The id of the play, and what was seen of it. */
    public record Result(String id, Evidence evidence) {}

    private BrowserPlay(MockClient mock, Steps steps, Pace pace, Album album) {
        this.mock = mock;
        this.steps = steps;
        this.pace = pace;
        this.album = album;
    }

    /**
     * Plays a script.
     *
     * @param report the folder for pictures and traces, if they are wanted
     * @param script names the pictures and traces of this script
     * @param transcript reads the transcript of a play by its id
     */
    public static Result perform(
            BrowserOrder order,
            MockClient mock,
            Steps steps,
            Pace pace,
            Optional<Path> report,
            String script,
            Function<String, Stream<String>> transcript) {
        BrowserPlay play = new BrowserPlay(mock, steps, pace, new Album(report, script));
        try (Chromium chromium = order.launchFor(mock.baseUrl())) {
            play.chromium = chromium;
            return play.perform(transcript);
        }
    }

    private Result perform(Function<String, Stream<String>> transcript) {
        JsonValue state = steps.begin();
        String id = state.get("id").text().orElseThrow();
        String apiKey = state.get("workspace").get("apiKey").text().orElseThrow();
        workspace = new Workspace(mock.workspace(apiKey));
        integrator = new Integrator(mock.baseUrl(), apiKey);
        now = now(state);
        Instant begun = now;
        long begunNanos = System.nanoTime();
        Optional<Map<String, Object>> done = Optional.empty();
        while (state.get("state").text().orElse("").equals("playing")) {
            Optional<Instant> until = pace.target(begun, begunNanos).map(workspace::notBeforeNow);
            state = steps.goOn(until, done);
            done = Optional.empty();
            now = now(state);
            if (!pace.isInstant()) {
                actors.values().forEach(actor -> actor.person().moveClock(now));
            }
            if (state.get("handedOut").isObject()) {
                done = Optional.of(perform(state.get("handedOut")));
            } else {
                pace.tick();
            }
        }
        return new Result(id, end(id, transcript));
    }

    private static Instant now(JsonValue state) {
        return Instant.parse(state.get("now").text().orElseThrow());
    }

    private Map<String, Object> perform(JsonValue errand) {
        int number = errand.get("student").get("number").number().orElse(0);
        Actor actor = actors.computeIfAbsent(
                number,
                any -> new Actor(
                        errand.get("student").get("name").text().orElse("student " + number),
                        chromium,
                        workspace,
                        now,
                        album.isKept(),
                        this::pass));
        actor.person().moveClock(now);
        actor.expect(errand.get("troubles").items());
        String word = errand.get("do").text().orElse("");
        step = errand.get("step").number().orElse(0);
        if (word.equals("create")) {
            Map<String, Object> created = create(errand, actor);
            actor.comeLate();
            return created;
        }
        Optional<String> refusal = word.equals("delete") ? delete(errand, actor) : act(word, errand, actor);
        actor.comeLate();
        if (!WITHOUT_PAGES.contains(word)) {
            album.take(actor.person(), actor.name(), step, word);
        }
        return refusal.<Map<String, Object>>map(text -> Map.of("refused", text)).orElse(Map.of());
    }

    private Map<String, Object> create(JsonValue errand, Actor actor) {
        JsonValue body = errand.get("body");
        Integrator.Reply reply = integrator.create(body.json(), actor::trouble);
        if (reply.isRefusal()) {
            return Map.of("refused", reply.refusal());
        }
        String session = reply.body().get("id").text().orElseThrow();
        actor.owns(session);
        sessions.put(
                session,
                new Terms(
                        body.get("flow").text().orElse(""),
                        new Surroundings(
                                body.get("allowedOrigin").text(),
                                body.get("returnUrl").text())));
        return Map.of("sessionId", session);
    }

    private Optional<String> delete(JsonValue errand, Actor actor) {
        String session = errand.get("session").get("id").text().orElseThrow();
        workspace.messages(session);
        Integrator.Reply reply = integrator.delete(session, actor::trouble);
        return reply.isRefusal() ? Optional.of(reply.refusal()) : Optional.empty();
    }

    private Optional<String> act(String word, JsonValue errand, Actor actor) {
        String session = errand.get("session").get("id").text().orElseThrow();
        Terms terms = sessions.get(session);
        return actor.person()
                .perform(new Deed(
                        word,
                        terms.flow(),
                        session,
                        errand.get("session").get("embedUrl").text().orElseThrow(),
                        terms.around(),
                        errand));
    }

    /** Lets time pass on the workspace's clock, while somebody waits for an answer. */
    private Instant pass(Actor waiting, Duration time) {
        album.take(waiting.person(), waiting.name(), step, "trouble");
        pace.pass(time, part -> {
            now = workspace.advance(part);
            if (!pace.isInstant()) {
                waiting.person().moveClock(now);
            }
        });
        return now;
    }

    private Evidence end(String id, Function<String, Stream<String>> transcript) {
        Told told;
        try (Stream<String> lines = transcript.apply(id)) {
            told = Told.in(lines);
        }
        Set<String> failed = mock.scripts().get(id).failures().stream()
                .map(ScriptRun.Failure::student)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Map<String, Path> traces = new HashMap<>();
        for (Actor actor : actors.values()) {
            actor.person().moveClock(now);
            actor.person().catchUp();
            album.take(actor.person(), actor.name(), 0, "end");
            List<Finding> found = actor.compare(told);
            findings.addAll(found);
            if (!found.isEmpty() || failed.contains(actor.name())) {
                album.keepTrace(actor.person(), actor.name()).ifPresent(file -> traces.put(actor.name(), file));
            }
            actor.person().close();
        }
        return new Evidence(album.pictures(), traces, findings);
    }
}

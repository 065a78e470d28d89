package io.examplarymock.harness.replay;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.replay.browser.BrowserOrder;
import io.examplarymock.harness.replay.browser.BrowserPlay;
import io.examplarymock.harness.replay.browser.Pace;
import io.examplarymock.harness.replay.report.Play;
import io.examplarymock.harness.replay.report.ReplayReport;
import io.examplarymock.harness.replay.report.TimingsFile;
import io.examplarymock.harness.replay.report.TranscriptReader;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has scripts played, some at a time, and gathers what came of them. */
public final class Replay {
    /** A mock remembers the newest 20 plays; a transcript must have been read before it is forgotten. */
    private static final int MOST_JOBS = 16;

    private final ReplayOrder order;
    private final Stage stage;
    private final Optional<TranscriptFolder> transcripts;
    private final Consumer<JsonValue> listener;
    private final Optional<PacedPlay> paced;
    private final Progress progress;

    private Replay(
            ReplayOrder order,
            Stage stage,
            Optional<TranscriptFolder> transcripts,
            Consumer<JsonValue> listener,
            Progress progress) {
        this.order = order;
        this.stage = stage;
        this.transcripts = transcripts;
        this.listener = listener;
        this.paced = order.pace().map(factor -> new PacedPlay(stage.route(), factor, Metronome.real(), progress));
        this.progress = progress;
    }

    /**
     * Plays scripts as ordered, and writes the reports if there is a folder for them.
     *
     * @param command how a mock is started, where one is needed
     * @throws WrongUsage if a script is wrong, with every problem of every script; nothing is
     *     played then
     * @throws ToolFailed if the mock fails
     */
    public static ReplayReport run(ReplayOrder order, Supplier<MockCommand> command, Progress progress) {
        List<ScriptFile> scripts = ScriptFiles.read(order);
        order.browser().ifPresent(browser -> {
            scripts.forEach(ScriptFile::requireFewForBrowser);
            browser.require();
        });
        if (order.timings().isEmpty()) {
            return play(scripts, order, command, progress, line -> {});
        }
        if (scripts.size() != 1) {
            throw new WrongUsage("--timings takes one script, and there are " + scripts.size()
                    + ": the times of several would be mixed up");
        }
        try (TimingsFile timings = TimingsFile.begin(order.timings().get())) {
            return play(scripts, order, command, progress, timings::add);
        }
    }

    private static ReplayReport play(
            List<ScriptFile> scripts,
            ReplayOrder order,
            Supplier<MockCommand> command,
            Progress progress,
            Consumer<JsonValue> listener) {
        Optional<TranscriptFolder> transcripts = order.report().map(TranscriptFolder::in);
        try (Stage stage = Stage.of(order, command)) {
            List<Play> plays = new Replay(order, stage, transcripts, listener, progress).play(scripts, order.jobs());
            ReplayReport report = new ReplayReport(plays, stage.description());
            order.report().ifPresent(report::writeTo);
            return report;
        }
    }

    private List<Play> play(List<ScriptFile> scripts, int jobs) {
        progress.begin(scripts.size());
        ExecutorService players = Executors.newFixedThreadPool(Math.min(Math.min(jobs, MOST_JOBS), scripts.size()));
        try {
            List<Future<Play>> results = new ArrayList<>();
            for (ScriptFile script : scripts) {
                Optional<Path> transcript = transcripts.map(folder -> folder.of(script));
                results.add(players.submit(() -> {
                    Play play = play(script, transcript);
                    progress.played();
                    return play;
                }));
            }
            List<Play> plays = new ArrayList<>();
            for (Future<Play> result : results) {
                plays.add(await(result));
            }
            return plays;
        } finally {
            players.shutdownNow();
            progress.end();
        }
    }

    private Play play(ScriptFile script, Optional<Path> copy) {
        if (order.browser().isPresent()) {
            return playInBrowser(script, copy, order.browser().get());
        }
        long begun = System.nanoTime();
        String json = Json.write(script.members());
        String id = paced.map(play -> play.play(script.source(), json))
                .orElseGet(() -> stage.route().play(script.source(), json));
        return read(script, id, copy, begun);
    }

    private Play playInBrowser(ScriptFile script, Optional<Path> copy, BrowserOrder browser) {
        long begun = System.nanoTime();
        BrowserPlay.Result result = BrowserPlay.perform(
                browser,
                stage.client(),
                new HandedOutSteps(stage.route(), script, order.pace().map(any -> progress)),
                order.pace().map(Pace::times).orElseGet(Pace::instant),
                order.report(),
                copy.map(file -> file.getFileName().toString().replaceFirst("\\.ndjson$", ""))
                        .orElse(""),
                id -> stage.client().scripts().transcript(id));
        return read(script, result.id(), copy, begun).seen(result.evidence());
    }

    private Play read(ScriptFile script, String id, Optional<Path> copy, long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return TranscriptReader.read(
                script.source(), lines -> stage.route().transcript(id, lines), copy, took, listener);
    }

    private Play await(Future<Play> result) {
        while (true) {
            try {
                return result.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                progress.tick();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException reason) {
                    throw reason;
                }
                throw new ToolFailed(String.valueOf(failure.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ToolFailed("interrupted while scripts were played");
            }
        }
    }
}

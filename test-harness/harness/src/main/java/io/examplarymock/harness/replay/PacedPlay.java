package io.examplarymock.harness.replay;

import io.examplarymock.harness.replay.StepRoute.Stepwise;
import io.examplarymock.harness.usage.ToolFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Plays scripts so that their virtual time keeps pace with real time, or runs so many times faster. */
final class PacedPlay {
    /** Five times a second: nobody who watches sees a difference to a clock that runs. */
    private static final Duration STRIDE = Duration.ofMillis(200);

    private final StepRoute route;
    private final int factor;
    private final Metronome metronome;
    private final Progress progress;

    PacedPlay(StepRoute route, int factor, Metronome metronome, Progress progress) {
        this.route = route;
        this.factor = factor;
        this.metronome = metronome;
        this.progress = progress;
    }

    /**
     * Plays a script to its end.
     *
     * @return the id under which its transcript is
     */
    String play(String source, String json) {
        Stepwise run = route.begin(source, json);
        progress.watch(source, route.dashboard(run.workspace()));
        Instant start = run.now();
        Duration begun = metronome.elapsed();
        while (!run.isFinished()) {
            metronome.pause(STRIDE);
            Instant due = start.plus(metronome.elapsed().minus(begun).multipliedBy(factor));
            Instant until = due.isBefore(run.now()) ? run.now() : due;
            Stepwise next = goOn(run, until);
            // Somebody moved the workspace's clock: the pace is kept from there.
            if (next.now().isAfter(until)) {
                start = start.plus(Duration.between(until, next.now()));
            }
            run = next;
            progress.reached(source, run.now());
        }
        progress.left(source);
        return run.id();
    }

    private Stepwise goOn(Stepwise run, Instant until) {
        Optional<Stepwise> next = route.step(run.id(), until);
        if (next.isPresent()) {
            return next.get();
        }
        Stepwise moved = route.look(run.id());
        if (!moved.now().isAfter(until)) {
            throw new ToolFailed("the mock does not let the play go on that it calls " + run.id());
        }
        return moved;
    }
}

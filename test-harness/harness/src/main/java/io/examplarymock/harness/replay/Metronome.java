package io.examplarymock.harness.replay;

import io.examplarymock.harness.usage.ToolFailed;
import java.time.Duration;

/** Real time, as a play needs it that keeps pace with it. */
interface Metronome {
    /** Since some fixed moment. */
    Duration elapsed();

    /** Lets so much time pass. */
    void pause(Duration time);

    /** The one of this machine. */
    static Metronome real() {
        return new Metronome() {
            @Override
            public Duration elapsed() {
                return Duration.ofNanos(System.nanoTime());
            }

            @Override
            public void pause(Duration time) {
                try {
                    Thread.sleep(time.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new ToolFailed("interrupted while scripts were played");
                }
            }
        };
    }
}

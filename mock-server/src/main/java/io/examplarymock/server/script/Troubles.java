package io.examplarymock.server.script;

import io.examplarymock.server.value.Members;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets students have the trouble that awaits them, and tells it. */
final class Troubles {
    private final World world;
    private final Transcript transcript;

    Troubles(World world, Transcript transcript) {
        this.world = world;
        this.transcript = transcript;
    }

    /**
     * Lets the first trouble pass, as a page does that tries again every second as long as there is no answer or a 5xx.
     *
     * @return how long until the call goes on
     * @throws Declined if the page shows the failure instead
     */
    Duration suffer(Student student, Cue cue) {
        Mishap mishap = student.troubles.poll();
        Duration pause = pause(mishap);
        tell(student, cue, mishap, pause);
        if (pause == null) {
            throw new Declined("the server answered " + ((Mishap.Failure) mishap).status());
        }
        student.isServed = mishap instanceof Mishap.Slow;
        return pause;
    }

    /** Takes what one call meets, for somebody else to suffer: all up to what lets the call through or refuses it. */
    List<Mishap> take(Student student, Cue cue) {
        List<Mishap> taken = new ArrayList<>();
        boolean isAnswered = false;
        while (!isAnswered && !student.troubles.isEmpty()) {
            Mishap mishap = student.troubles.poll();
            Duration pause = pause(mishap);
            tell(student, cue, mishap, pause);
            taken.add(mishap);
            isAnswered = pause == null || mishap instanceof Mishap.Slow;
        }
        return taken;
    }

    /** How long it takes until a page gets further; {@code null} if it does not. */
    private static Duration pause(Mishap mishap) {
        if (mishap instanceof Mishap.Failure failure) {
            return failure.isRetried() ? Mishap.RETRY : null;
        }
        if (mishap instanceof Mishap.Slow slow) {
            return slow.delay();
        }
        if (mishap instanceof Mishap.Lost lost) {
            return Duration.ofSeconds(lost.time().plusNanos(999_999_999).toSeconds());
        }
        return ((Mishap.RateLimit) mishap).retryAfter();
    }

    private void tell(Student student, Cue cue, Mishap mishap, Duration pause) {
        Members details = Members.start().put("step", cue.number()).put("do", cue.word());
        if (mishap instanceof Mishap.Failure failure) {
            details.put("error", failure.status());
        } else if (mishap instanceof Mishap.Slow slow) {
            details.put("delay", slow.delay().toString());
        } else if (mishap instanceof Mishap.Lost lost) {
            details.put("connection", "lost").put("for", lost.time().toString());
        } else {
            details.put("rate-limit", pause.toString());
        }
        details.put("goesOnAfter", pause == null ? null : pause.toString());
        transcript.line(world.now(), student, student.sessionId, "trouble", details);
    }
}

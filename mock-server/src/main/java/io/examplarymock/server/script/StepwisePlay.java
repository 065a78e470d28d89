package io.examplarymock.server.script;

import io.examplarymock.server.workspace.Workspace;
import java.time.Instant;

/**
 * A play that goes on when it is asked to. Thread-safe: who asks while another is served waits.
 *
 * <p>Others may change its workspace meanwhile, and move the clock: the play goes on from there.
 */
public final class StepwisePlay {
    private final Play play;
    private final LiveWorld world;
    /** What the clock showed when the play stopped. */
    private Instant left;

    private Outcome outcome;

    StepwisePlay(Play play, LiveWorld world) {
        this.play = play;
        this.world = world;
        this.left = world.now();
    }

    /**
     * Goes on: performs what is due, until something is handed out or the script has ended. A play that has ended stays as
     * it is.
     *
     * @param until performs everything up to this instant and moves the clock there; {@code null} for the next turn alone
     * @param done what came of what was handed out; {@code null} if nothing is
     * @throws OutOfTurn if that is not what the play waits for, {@code until} is past, or the workspace is gone
     */
    public synchronized void goOn(Instant until, Done done) {
        require(until, done);
        if (outcome != null) {
            return;
        }
        if (play.handedOut() != null || !world.now().equals(left)) {
            play.catchUp();
        }
        if (done != null) {
            play.report(done);
        }
        if (until == null) {
            if (play.handedOut() == null && play.next() != null) {
                play.takeTurn();
            }
        } else {
            takeTurns(until);
        }
        left = world.now();
        if (play.handedOut() == null && play.next() == null) {
            outcome = play.end();
        }
    }

    private void takeTurns(Instant until) {
        while (play.handedOut() == null && play.next() != null && !play.next().isAfter(until)) {
            play.takeTurn();
        }
        // Where the script ends, its time does too.
        if (play.handedOut() == null && play.next() != null) {
            play.passTo(until);
        }
    }

    private void require(Instant until, Done done) {
        HandedOut handedOut = play.handedOut();
        if (handedOut == null && done != null) {
            throw new OutOfTurn("nothing is handed out, so nothing can have been done; leave out done");
        }
        if (handedOut != null && done == null) {
            throw new OutOfTurn("step " + handedOut.step() + " of " + handedOut.name() + " is handed out: "
                    + handedOut.word()
                    + "; say with done that it was done ({}), or what refused it ({\"refused\": \"…\"})");
        }
        if (outcome != null) {
            return;
        }
        Instant now = world.now();
        if (until != null && until.isBefore(now)) {
            throw new OutOfTurn("the clock of this play shows " + now + " and only moves forward; " + until
                    + " is past. Leave out until for the next turn");
        }
        if (done != null) {
            play.require(done);
        }
    }

    /** What its clock shows; of a play that has ended, what it showed then. */
    public synchronized Instant now() {
        return outcome == null ? world.now() : outcome.ended();
    }

    /** When somebody has a turn next; {@code null} if nobody has. */
    public synchronized Instant next() {
        return play.next();
    }

    /** What somebody else has to do before the play goes on; {@code null} if nothing is. */
    public synchronized HandedOut handedOut() {
        return play.handedOut();
    }

    /** How it went; {@code null} as long as it lasts. */
    public synchronized Outcome outcome() {
        return outcome;
    }

    /** The workspace as it is now. */
    public Workspace workspace() {
        return world.workspace();
    }

    /** Takes the workspace away; the play cannot go on then. */
    public synchronized void discard() {
        world.remove();
    }
}

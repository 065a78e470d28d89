package io.examplarymock.server.script;

import io.examplarymock.server.exam.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One student while the script is played: who it is, how far on the line of time, and what the last session told. */
final class Student {
    final int number;
    final String name;
    final String email;
    final String userId;
    final Instant begins;
    final Part part;
    final List<Cue> cues;
    final Chance chance;
    final double correctness;

    /** The last session created; {@code null} before. It stays when the session is deleted. */
    String sessionId;

    boolean isDeleted;
    boolean hasLeft;

    /** Statuses of the messages that the last session posted. */
    final List<String> messages = new ArrayList<>();

    /** What will go wrong with the next calls. */
    final Deque<Mishap> troubles = new ArrayDeque<>();

    /** Of {@code answer-all}: what is still to be answered; {@code null} when none is going on. */
    Deque<Question> toAnswer;

    /** Of {@code practise}: how many are still to come. */
    int toPractise;

    /** Whether the present cue has begun, for those that take time. */
    boolean isUnderWay;

    /** What placeholders mean for this student; {@code null} until somebody asks. */
    Placeholders names;

    /** Whether a slow answer to the present call is on its way, so that nothing else happens to this call. */
    boolean isServed;

    /** How many events the session had when something was handed out. */
    long eventsBefore;

    private int next;

    Student(
            int number,
            String name,
            String email,
            String userId,
            Instant begins,
            Part part,
            List<Cue> cues,
            Chance chance) {
        this.number = number;
        this.name = name;
        this.email = email;
        this.userId = userId;
        this.begins = begins;
        this.part = part;
        this.cues = cues;
        this.chance = chance;
        this.correctness = part.correctness().draw(chance);
    }

    boolean isDone() {
        return next >= cues.size();
    }

    Cue cue() {
        return cues.get(next);
    }

    /** The present cue is over. */
    void goOn() {
        next++;
        toAnswer = null;
        toPractise = 0;
        isUnderWay = false;
    }

    /** When the present cue comes, if the one before ended now. */
    Instant due(Instant now) {
        if (isDone()) {
            return now;
        }
        if (cue().at() == null) {
            return now.plus(cue().after());
        }
        Instant at = begins.plus(cue().at());
        return at.isBefore(now) ? now : at;
    }

    Duration pace(Span own) {
        return (own == null ? part.speed() : own).draw(chance);
    }

    boolean isRight(Share own) {
        return chance.fraction() < (own == null ? correctness : own.draw(chance));
    }
}

package io.examplarymock.server.script;

import java.time.Duration;

/**
 * One line of a script: a step, when it comes and whether it is refused.
 *
 * @param number counted from 1
 * @param after how long after the step before; zero if not said
 * @param at counted from the student's beginning; nullable
 * @param refusal what the refusal says, empty for any; {@code null} if the step is to be done
 */
record Cue(int number, String word, Duration after, Duration at, String refusal, Step step) {}

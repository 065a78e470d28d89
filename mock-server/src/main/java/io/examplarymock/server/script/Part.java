package io.examplarymock.server.script;

import java.util.List;

/**
 * One student, or a class of them.
 *
 * @param name of a single student; {@code null} for a class
 * @param email of a single student; {@code null} if it is made from the name
 * @param count how many
 * @param begins when each begins, counted from the script's start
 * @param speed time per answer, drawn for each answer
 * @param correctness chance that an answer is right, drawn for each student
 * @param cues own ones; {@code null} for those of the script
 */
record Part(String name, String email, int count, Span begins, Span speed, Share correctness, List<Cue> cues) {}

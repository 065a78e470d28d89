package io.examplarymock.server.generation;

import java.util.stream.Stream;

/** Makes every question of one type that a lesson has material for. */
@FunctionalInterface
interface Recipe {

    Stream<Candidate> questions(Lesson lesson, Dice dice);
}

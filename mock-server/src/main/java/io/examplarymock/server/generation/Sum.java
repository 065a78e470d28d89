package io.examplarymock.server.generation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A kind of calculation: rolls its numbers and works out the answer, always a whole number. */
@FunctionalInterface
interface Sum {

    Result roll(Difficulty difficulty, Dice dice);

    /**
     * One calculation.
     *
     * @param values the numbers in the question, by placeholder
     * @param wrong at least three answers that a mistake leads to
     */
    record Result(Map<String, Object> values, String answer, List<String> wrong) {

        private static final int WRONG_ANSWERS = 4;

        /** Takes the given mistakes first and fills up with near misses. */
        static Result of(Map<String, Object> values, int answer, int... mistakes) {
            IntStream nearMisses = IntStream.of(1, -1, 2, -2, 10, 3).map(miss -> answer + miss);
            List<String> wrong = IntStream.concat(IntStream.of(mistakes), nearMisses)
                    .filter(value -> value != answer && (value > 0 || answer <= 0))
                    .distinct()
                    .limit(WRONG_ANSWERS)
                    .mapToObj(Integer::toString)
                    .toList();
            return new Result(values, Integer.toString(answer), wrong);
        }

        /** For answers that are not written as plain decimal numbers. */
        static Result of(Map<String, Object> values, String answer, Stream<String> mistakes) {
            List<String> wrong = mistakes.filter(mistake -> !mistake.equals(answer))
                    .distinct()
                    .limit(WRONG_ANSWERS)
                    .toList();
            return new Result(values, answer, wrong);
        }
    }
}

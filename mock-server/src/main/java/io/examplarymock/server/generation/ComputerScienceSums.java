package io.examplarymock.server.generation;

import io.examplarymock.server.generation.Sum.Result;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Number systems, storage and loops. */
final class ComputerScienceSums {

    static final Map<String, Sum> BY_NAME = Map.of(
            "from-binary", ComputerScienceSums::fromBinary,
            "to-binary", ComputerScienceSums::toBinary,
            "to-hexadecimal", ComputerScienceSums::toHexadecimal,
            "bit-patterns", ComputerScienceSums::bitPatterns,
            "bytes-to-bits", ComputerScienceSums::bytesToBits,
            "loop-total", ComputerScienceSums::loopTotal);

    private ComputerScienceSums() {}

    private static Result fromBinary(Difficulty difficulty, Dice dice) {
        int number = dice.between(5, difficulty.choose(15, 63, 255));
        return Result.of(Map.of("n", Integer.toBinaryString(number)), number, Integer.bitCount(number), 2 * number);
    }

    private static Result toBinary(Difficulty difficulty, Dice dice) {
        int number = dice.between(5, difficulty.choose(15, 63, 255));
        Stream<Integer> mistakes = Stream.of(number + 1, number - 1, number + 2, number ^ 3, number + 4);
        return Result.of(Map.of("n", number), Integer.toBinaryString(number), mistakes.map(Integer::toBinaryString));
    }

    private static Result toHexadecimal(Difficulty difficulty, Dice dice) {
        int number = dice.between(17, difficulty.choose(47, 127, 255));
        Stream<Integer> mistakes = Stream.of(number + 1, number - 1, number + 16, number - 16, number + 6);
        return Result.of(Map.of("n", number), hexadecimal(number), mistakes.map(ComputerScienceSums::hexadecimal));
    }

    private static String hexadecimal(int number) {
        return Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }

    private static Result bitPatterns(Difficulty difficulty, Dice dice) {
        int bits = dice.between(2, difficulty.choose(4, 8, 12));
        return Result.of(Map.of("bits", bits), 1 << bits, 2 * bits, (1 << bits) - 1, bits * bits);
    }

    private static Result bytesToBits(Difficulty difficulty, Dice dice) {
        int bytes = dice.between(2, difficulty.choose(10, 40, 120));
        return Result.of(Map.of("bytes", bytes), 8 * bytes, 10 * bytes, 4 * bytes, bytes + 8);
    }

    private static Result loopTotal(Difficulty difficulty, Dice dice) {
        int last = dice.between(3, difficulty.choose(5, 8, 20));
        int answer = last * (last + 1) / 2;
        return Result.of(Map.of("n", last), answer, answer - last, last, answer + last + 1);
    }
}

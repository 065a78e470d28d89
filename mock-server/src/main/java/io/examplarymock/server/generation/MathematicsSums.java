package io.examplarymock.server.generation;

import io.examplarymock.server.generation.Sum.Result;
import java.util.List;
import java.util.Map;

/** Algebra, arithmetic and geometry. */
final class MathematicsSums {

    static final Map<String, Sum> BY_NAME = Map.ofEntries(
            Map.entry("linear-equation", MathematicsSums::linearEquation),
            Map.entry("two-sided-equation", MathematicsSums::twoSidedEquation),
            Map.entry("larger-root", MathematicsSums::largerRoot),
            Map.entry("slope", MathematicsSums::slope),
            Map.entry("derivative", MathematicsSums::derivative),
            Map.entry("next-term", MathematicsSums::nextTerm),
            Map.entry("percentage", MathematicsSums::percentage),
            Map.entry("fraction", MathematicsSums::fraction),
            Map.entry("power", MathematicsSums::power),
            Map.entry("mean", MathematicsSums::mean),
            Map.entry("rectangle-area", MathematicsSums::rectangleArea),
            Map.entry("rectangle-perimeter", MathematicsSums::rectanglePerimeter),
            Map.entry("triangle-angle", MathematicsSums::triangleAngle),
            Map.entry("hypotenuse", MathematicsSums::hypotenuse));

    private static final List<int[]> RIGHT_TRIANGLES =
            List.of(new int[] {3, 4, 5}, new int[] {5, 12, 13}, new int[] {8, 15, 17});

    private MathematicsSums() {}

    private static Result linearEquation(Difficulty difficulty, Dice dice) {
        int x = dice.between(2, difficulty.choose(9, 15, 25));
        int a = dice.between(2, difficulty.choose(5, 9, 14));
        int b = dice.between(1, difficulty.choose(10, 20, 40));
        return Result.of(Map.of("a", a, "b", b, "c", a * x + b), x, x + b, a * x, x + a);
    }

    private static Result twoSidedEquation(Difficulty difficulty, Dice dice) {
        int x = dice.between(2, difficulty.choose(8, 12, 20));
        int right = dice.between(2, 5);
        int left = right + dice.between(1, difficulty.choose(3, 5, 8));
        int b = dice.between(1, 12);
        int d = (left - right) * x + b;
        return Result.of(Map.of("a", left, "b", b, "c", right, "d", d), x, d - b, x + b, x + right);
    }

    private static Result largerRoot(Difficulty difficulty, Dice dice) {
        int small = dice.between(1, difficulty.choose(3, 5, 9));
        int large = small + dice.between(1, difficulty.choose(4, 6, 9));
        return Result.of(Map.of("b", small + large, "c", small * large), large, small, small + large, small * large);
    }

    private static Result slope(Difficulty difficulty, Dice dice) {
        int slope = dice.between(2, difficulty.choose(4, 7, 11));
        int run = dice.between(2, 5);
        int x = dice.between(1, 6);
        int y = dice.between(1, 9);
        Map<String, Object> values = Map.of("xa", x, "ya", y, "xb", x + run, "yb", y + slope * run);
        return Result.of(values, slope, slope * run, run, slope + y);
    }

    private static Result derivative(Difficulty difficulty, Dice dice) {
        int a = dice.between(2, difficulty.choose(4, 6, 9));
        int b = dice.between(2, 12);
        int x = dice.between(2, difficulty.choose(4, 6, 9));
        return Result.of(Map.of("a", a, "b", b, "x", x), 2 * a * x + b, a * x * x + b * x, a * x + b);
    }

    private static Result nextTerm(Difficulty difficulty, Dice dice) {
        int first = dice.between(1, 12);
        int step = dice.between(2, difficulty.choose(6, 11, 17));
        Map<String, Object> values =
                Map.of("a", first, "b", first + step, "c", first + 2 * step, "d", first + 3 * step);
        return Result.of(values, first + 4 * step, first + 5 * step, first + 3 * step + 1);
    }

    private static Result percentage(Difficulty difficulty, Dice dice) {
        int percent = difficulty.choose(10, 5, 4) * dice.between(1, difficulty.choose(5, 9, 12));
        int base = difficulty.choose(10, 20, 25) * dice.between(3, 24);
        return Result.of(Map.of("p", percent, "n", base), percent * base / 100, percent, base - percent);
    }

    private static Result fraction(Difficulty difficulty, Dice dice) {
        int denominator = dice.between(3, difficulty.choose(5, 8, 12));
        int part = dice.between(2, difficulty.choose(9, 15, 30));
        int numerator = dice.between(2, denominator - 1);
        Map<String, Object> values = Map.of("num", numerator, "den", denominator, "n", part * denominator);
        return Result.of(values, part * numerator, part, part * (denominator - numerator));
    }

    private static Result power(Difficulty difficulty, Dice dice) {
        int base = dice.between(2, difficulty.choose(5, 6, 9));
        int exponent = dice.between(2, difficulty.choose(3, 4, 5));
        int answer = 1;
        for (int i = 0; i < exponent; i++) {
            answer *= base;
        }
        return Result.of(Map.of("base", base, "exp", exponent), answer, base * exponent, answer / base);
    }

    private static Result mean(Difficulty difficulty, Dice dice) {
        int mean = dice.between(5, difficulty.choose(9, 20, 60));
        int near = dice.between(1, 2);
        int far = dice.between(3, 4);
        Map<String, Object> values = Map.of("a", mean - far, "b", mean + near, "c", mean + far, "d", mean - near);
        return Result.of(values, mean, 4 * mean, mean + near, 2 * mean);
    }

    private static Result rectangleArea(Difficulty difficulty, Dice dice) {
        int width = dice.between(3, difficulty.choose(9, 14, 25));
        int length = width + dice.between(1, 9);
        return Result.of(Map.of("w", width, "l", length), width * length, 2 * (width + length), width + length);
    }

    private static Result rectanglePerimeter(Difficulty difficulty, Dice dice) {
        int width = dice.between(3, difficulty.choose(9, 14, 25));
        int length = width + dice.between(1, 9);
        return Result.of(Map.of("w", width, "l", length), 2 * (width + length), width * length, width + length);
    }

    private static Result triangleAngle(Difficulty difficulty, Dice dice) {
        int step = difficulty.choose(10, 5, 1);
        int first = step * dice.between(20 / step, 80 / step);
        int second = step * dice.between(20 / step, 80 / step);
        return Result.of(Map.of("a", first, "b", second), 180 - first - second, first + second, 180 - first);
    }

    private static Result hypotenuse(Difficulty difficulty, Dice dice) {
        int[] sides = dice.pick(RIGHT_TRIANGLES);
        int scale = dice.between(1, difficulty.choose(1, 3, 6));
        int a = scale * sides[0];
        int b = scale * sides[1];
        return Result.of(Map.of("a", a, "b", b), scale * sides[2], a + b, a * b);
    }
}

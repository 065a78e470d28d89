package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts every answer back into its question: the checks share no formula with the sums. */
class SumsTest {

    private static final Map<String, BiPredicate<ToIntFunction<String>, Integer>> CHECKS = new TreeMap<>();

    private static final Map<String, Integer> MOLAR_MASSES = Map.of(
            "H₂O", 1 + 1 + 16,
            "CO₂", 12 + 16 + 16,
            "CH₄", 12 + 4,
            "NH₃", 14 + 3,
            "O₂", 16 + 16,
            "SO₂", 32 + 16 + 16,
            "NaOH", 23 + 16 + 1,
            "CaCO₃", 40 + 12 + 3 * 16,
            "H₂SO₄", 2 + 32 + 4 * 16);

    static {
        CHECKS.put("linear-equation", (v, x) -> v.applyAsInt("a") * x + v.applyAsInt("b") == v.applyAsInt("c"));
        CHECKS.put(
                "two-sided-equation",
                (v, x) -> v.applyAsInt("a") * x + v.applyAsInt("b") == v.applyAsInt("c") * x + v.applyAsInt("d"));
        CHECKS.put(
                "larger-root",
                (v, x) -> x * x - v.applyAsInt("b") * x + v.applyAsInt("c") == 0 && 2 * x > v.applyAsInt("b"));
        CHECKS.put(
                "slope",
                (v, m) -> v.applyAsInt("ya") + m * (v.applyAsInt("xb") - v.applyAsInt("xa")) == v.applyAsInt("yb"));
        CHECKS.put("derivative", (v, answer) -> {
            int x = v.applyAsInt("x");
            return value(v, x + 1) - value(v, x - 1) == 2 * answer;
        });
        CHECKS.put(
                "next-term",
                (v, next) -> next - v.applyAsInt("d") == v.applyAsInt("b") - v.applyAsInt("a")
                        && v.applyAsInt("d") - v.applyAsInt("c") == v.applyAsInt("c") - v.applyAsInt("b"));
        CHECKS.put("percentage", (v, part) -> part * 100 == v.applyAsInt("p") * v.applyAsInt("n"));
        CHECKS.put("fraction", (v, part) -> part * v.applyAsInt("den") == v.applyAsInt("num") * v.applyAsInt("n"));
        CHECKS.put("power", (v, power) -> Math.pow(v.applyAsInt("base"), v.applyAsInt("exp")) == power);
        CHECKS.put(
                "mean",
                (v, mean) -> Stream.of("a", "b", "c", "d").mapToInt(v).average().orElseThrow() == mean);
        CHECKS.put("rectangle-area", (v, area) -> area / v.applyAsInt("w") == v.applyAsInt("l"));
        CHECKS.put("rectangle-perimeter", (v, around) -> around - 2 * v.applyAsInt("w") == 2 * v.applyAsInt("l"));
        CHECKS.put("triangle-angle", (v, c) -> c > 0 && v.applyAsInt("a") + v.applyAsInt("b") + c == 180);
        CHECKS.put("hypotenuse", (v, c) -> Math.hypot(v.applyAsInt("a"), v.applyAsInt("b")) == c);
        for (String quotient : List.of("speed", "density", "power-of-work", "acceleration", "magnification")) {
            CHECKS.put(quotient, (v, answer) -> answer * v.applyAsInt("per") == v.applyAsInt("total"));
        }
        for (String product : List.of("voltage", "distance", "work")) {
            CHECKS.put(product, (v, answer) -> answer / v.applyAsInt("b") == v.applyAsInt("a"));
        }
        CHECKS.put("weight", (v, weight) -> weight / 10 == v.applyAsInt("m"));
        CHECKS.put("kinetic-energy", (v, e) -> e == 0.5 * v.applyAsInt("m") * Math.pow(v.applyAsInt("v"), 2));
        CHECKS.put("neutrons", (v, n) -> n + v.applyAsInt("z") == v.applyAsInt("a"));
        CHECKS.put("moles", (v, n) -> n * v.applyAsInt("molar") == v.applyAsInt("m"));
        CHECKS.put("mass-conservation", (v, gas) -> v.applyAsInt("a") + gas == v.applyAsInt("b"));
        CHECKS.put("heart-rate", (v, rate) -> rate / (60 / 15) == v.applyAsInt("beats"));
        CHECKS.put("cell-divisions", (v, cells) -> Math.pow(2, v.applyAsInt("n")) == cells);
        CHECKS.put(
                "profit",
                (v, profit) ->
                        profit + v.applyAsInt("n") * v.applyAsInt("cost") == v.applyAsInt("n") * v.applyAsInt("price"));
        CHECKS.put(
                "simple-interest",
                (v, interest) -> interest * 100 == v.applyAsInt("amount") * v.applyAsInt("p") * v.applyAsInt("years"));
        CHECKS.put("price-after-rise", (v, price) -> price * 100 == v.applyAsInt("price") * (100 + v.applyAsInt("p")));
        CHECKS.put(
                "break-even", (v, n) -> n * v.applyAsInt("price") == v.applyAsInt("fixed") + n * v.applyAsInt("cost"));
        CHECKS.put("index-number", (v, index) -> index * v.applyAsInt("base") == 100 * v.applyAsInt("now"));
        CHECKS.put("population-density", (v, d) -> d * v.applyAsInt("area") == v.applyAsInt("people"));
        CHECKS.put("map-scale", (v, km) -> km * 100_000 == v.applyAsInt("scale") * v.applyAsInt("cm"));
        CHECKS.put("hours-apart", (v, hours) -> hours * 15 == v.applyAsInt("west") + v.applyAsInt("east"));
        CHECKS.put("years-between", (v, years) -> v.applyAsInt("start") + years == v.applyAsInt("end"));
        CHECKS.put("century", (v, c) -> v.applyAsInt("year") > (c - 1) * 100 && v.applyAsInt("year") <= c * 100);
        CHECKS.put("end-year", (v, end) -> end - v.applyAsInt("years") == v.applyAsInt("start"));
        CHECKS.put("score", (v, percent) -> percent * v.applyAsInt("total") == 100 * v.applyAsInt("right"));
        CHECKS.put("pages", (v, perDay) -> perDay * v.applyAsInt("days") == v.applyAsInt("pages"));
        CHECKS.put("bit-patterns", (v, n) -> Math.pow(2, v.applyAsInt("bits")) == n);
        CHECKS.put("bytes-to-bits", (v, bits) -> bits / 8 == v.applyAsInt("bytes"));
        CHECKS.put(
                "loop-total",
                (v, total) -> IntStream.rangeClosed(1, v.applyAsInt("n")).sum() == total);
    }

    private static int value(ToIntFunction<String> values, int x) {
        return values.applyAsInt("a") * x * x + values.applyAsInt("b") * x;
    }

    static Stream<String> checkedSums() {
        return CHECKS.keySet().stream();
    }

    private static Stream<Sum.Result> rolls(String sum) {
        Dice dice = Dice.seeded(1, sum);
        return Stream.of(Difficulty.values())
                .flatMap(difficulty -> Stream.generate(() -> Sums.named(sum).roll(difficulty, dice))
                        .limit(200));
    }

    @ParameterizedTest
    @MethodSource("checkedSums")
    void solves_its_question(String sum) {
        assertThat(rolls(sum))
                .allMatch(result -> CHECKS.get(sum)
                        .test(name -> (Integer) result.values().get(name), Integer.valueOf(result.answer())));
    }

    @Test
    void adds_up_the_atoms_of_a_molar_mass() {
        assertThat(rolls("molar-mass"))
                .allMatch(result ->
                        MOLAR_MASSES.get(result.values().get("formula")) == Integer.parseInt(result.answer()));
    }

    @Test
    void converts_between_number_systems() {
        assertThat(rolls("from-binary"))
                .allMatch(roll ->
                        Integer.parseInt((String) roll.values().get("n"), 2) == Integer.parseInt(roll.answer()));
        assertThat(rolls("to-binary"))
                .allMatch(roll -> Integer.parseInt(roll.answer(), 2)
                        == (int) roll.values().get("n"));
        assertThat(rolls("to-hexadecimal"))
                .allMatch(roll -> Integer.parseInt(roll.answer(), 16)
                        == (int) roll.values().get("n"));
    }

    @Test
    void offers_at_least_three_wrong_answers() {
        Stream.of(MathematicsSums.BY_NAME, ScienceSums.BY_NAME, SocietySums.BY_NAME, ComputerScienceSums.BY_NAME)
                .flatMap(sums -> sums.keySet().stream())
                .forEach(sum -> assertThat(rolls(sum))
                        .allSatisfy(roll -> assertThat(roll.wrong())
                                .hasSizeGreaterThanOrEqualTo(3)
                                .doesNotHaveDuplicates()
                                .doesNotContain(roll.answer())));
    }

    @Test
    void leaves_no_sum_unchecked() {
        assertThat(Stream.of(MathematicsSums.BY_NAME, ScienceSums.BY_NAME, SocietySums.BY_NAME)
                        .flatMap(sums -> sums.keySet().stream())
                        .filter(sum -> !sum.equals("molar-mass")))
                .allMatch(CHECKS::containsKey);
    }

    @Test
    void names_the_sums_there_are_when_one_is_missing() {
        assertThatThrownBy(() -> Sums.named("square-the-circle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no sum square-the-circle; there are [acceleration, ");
    }
}

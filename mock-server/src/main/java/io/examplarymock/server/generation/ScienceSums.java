package io.examplarymock.server.generation;

import io.examplarymock.server.generation.Sum.Result;
import java.util.List;
import java.util.Map;

/** Physics, chemistry and biology. */
final class ScienceSums {

    static final Map<String, Sum> BY_NAME = Map.ofEntries(
            Map.entry("speed", ScienceSums::quotient),
            Map.entry("density", ScienceSums::smallQuotient),
            Map.entry("power-of-work", ScienceSums::quotient),
            Map.entry("acceleration", ScienceSums::smallQuotient),
            Map.entry("voltage", ScienceSums::product),
            Map.entry("distance", ScienceSums::product),
            Map.entry("work", ScienceSums::product),
            Map.entry("weight", ScienceSums::weight),
            Map.entry("kinetic-energy", ScienceSums::kineticEnergy),
            Map.entry("neutrons", ScienceSums::neutrons),
            Map.entry("molar-mass", ScienceSums::molarMass),
            Map.entry("moles", ScienceSums::moles),
            Map.entry("mass-conservation", ScienceSums::massConservation),
            Map.entry("heart-rate", ScienceSums::heartRate),
            Map.entry("magnification", ScienceSums::smallQuotient),
            Map.entry("cell-divisions", ScienceSums::cellDivisions));

    private static final List<Compound> COMPOUNDS = List.of(
            new Compound("H₂O", 18),
            new Compound("CO₂", 44),
            new Compound("CH₄", 16),
            new Compound("NH₃", 17),
            new Compound("O₂", 32),
            new Compound("SO₂", 64),
            new Compound("NaOH", 40),
            new Compound("CaCO₃", 100),
            new Compound("H₂SO₄", 98));

    /** Molar mass in g/mol with H 1, C 12, N 14, O 16, Na 23, S 32 and Ca 40. */
    private record Compound(String formula, int molarMass) {}

    private ScienceSums() {}

    /** {@code total} divided by {@code per}. */
    private static Result quotient(Difficulty difficulty, Dice dice) {
        int answer = difficulty.choose(5, 2, 1) * dice.between(8, difficulty.choose(14, 40, 95));
        return quotient(answer, difficulty, dice);
    }

    /** For quantities that stay small in this world, such as a density in g/cm³. */
    private static Result smallQuotient(Difficulty difficulty, Dice dice) {
        return quotient(dice.between(2, difficulty.choose(6, 9, 12)), difficulty, dice);
    }

    private static Result quotient(int answer, Difficulty difficulty, Dice dice) {
        int per = dice.between(2, difficulty.choose(5, 8, 12));
        int total = answer * per;
        return Result.of(Map.of("total", total, "per", per), answer, total * per, total - per, total + per);
    }

    /** {@code a} times {@code b}. */
    private static Result product(Difficulty difficulty, Dice dice) {
        int a = dice.between(2, difficulty.choose(6, 9, 15));
        int b = difficulty.choose(10, 5, 3) * dice.between(2, 12);
        return Result.of(Map.of("a", a, "b", b), a * b, a + b, a * b * 10, b - a);
    }

    private static Result weight(Difficulty difficulty, Dice dice) {
        int mass = dice.between(3, difficulty.choose(20, 60, 95));
        return Result.of(Map.of("m", mass), mass * 10, mass, mass + 10, mass * 100);
    }

    private static Result kineticEnergy(Difficulty difficulty, Dice dice) {
        int mass = 2 * dice.between(1, difficulty.choose(5, 10, 30));
        int speed = dice.between(2, difficulty.choose(6, 10, 15));
        int answer = mass * speed * speed / 2;
        return Result.of(Map.of("m", mass, "v", speed), answer, 2 * answer, mass * speed, mass * speed / 2);
    }

    private static Result neutrons(Difficulty difficulty, Dice dice) {
        int protons = dice.between(3, difficulty.choose(12, 20, 36));
        int neutrons = protons + dice.between(1, difficulty.choose(2, 4, 9));
        int mass = protons + neutrons;
        return Result.of(Map.of("z", protons, "a", mass), neutrons, protons, mass, mass + protons);
    }

    private static Result molarMass(Difficulty difficulty, Dice dice) {
        Compound compound = dice.pick(COMPOUNDS);
        int mass = compound.molarMass;
        return Result.of(Map.of("formula", compound.formula), mass, mass - 1, mass + 16, mass / 2);
    }

    private static Result moles(Difficulty difficulty, Dice dice) {
        Compound compound = dice.pick(COMPOUNDS);
        int moles = dice.between(2, difficulty.choose(4, 8, 15));
        int mass = moles * compound.molarMass;
        Map<String, Object> values = Map.of("formula", compound.formula, "m", mass, "molar", compound.molarMass);
        return Result.of(values, moles, mass * compound.molarMass, mass - compound.molarMass);
    }

    private static Result massConservation(Difficulty difficulty, Dice dice) {
        int known = dice.between(4, difficulty.choose(20, 50, 90));
        int gas = dice.between(3, difficulty.choose(10, 40, 70));
        return Result.of(Map.of("a", known, "b", known + gas), gas, 2 * known + gas, known);
    }

    private static Result heartRate(Difficulty difficulty, Dice dice) {
        int beats = dice.between(14, difficulty.choose(20, 30, 40));
        return Result.of(Map.of("beats", beats), 4 * beats, 15 * beats, 2 * beats, 60);
    }

    private static Result cellDivisions(Difficulty difficulty, Dice dice) {
        int divisions = dice.between(2, difficulty.choose(4, 7, 10));
        return Result.of(Map.of("n", divisions), 1 << divisions, 2 * divisions, 1 << (divisions - 1), divisions + 1);
    }
}

package io.examplarymock.server.generation;

import io.examplarymock.server.generation.Sum.Result;
import java.util.Map;

/** Economics, geography and history, and what can be counted in any school subject. */
final class SocietySums {

    static final Map<String, Sum> BY_NAME = Map.ofEntries(
            Map.entry("profit", SocietySums::profit),
            Map.entry("simple-interest", SocietySums::simpleInterest),
            Map.entry("price-after-rise", SocietySums::priceAfterRise),
            Map.entry("break-even", SocietySums::breakEven),
            Map.entry("index-number", SocietySums::indexNumber),
            Map.entry("population-density", SocietySums::populationDensity),
            Map.entry("map-scale", SocietySums::mapScale),
            Map.entry("hours-apart", SocietySums::hoursApart),
            Map.entry("years-between", SocietySums::yearsBetween),
            Map.entry("century", SocietySums::century),
            Map.entry("end-year", SocietySums::endYear),
            Map.entry("score", SocietySums::score),
            Map.entry("pages", SocietySums::pages));

    private SocietySums() {}

    private static Result profit(Difficulty difficulty, Dice dice) {
        int price = dice.between(3, difficulty.choose(10, 25, 60));
        int cost = dice.between(1, price - 1);
        int count = 10 * dice.between(3, difficulty.choose(10, 30, 80));
        Map<String, Object> values = Map.of("price", price, "cost", cost, "n", count);
        return Result.of(values, (price - cost) * count, price * count, (price + cost) * count);
    }

    private static Result simpleInterest(Difficulty difficulty, Dice dice) {
        int amount = 100 * dice.between(2, difficulty.choose(10, 30, 90));
        int percent = dice.between(2, 6);
        int years = dice.between(2, difficulty.choose(3, 5, 9));
        int yearly = amount / 100 * percent;
        return Result.of(
                Map.of("amount", amount, "p", percent, "years", years),
                yearly * years,
                yearly,
                amount + yearly * years);
    }

    private static Result priceAfterRise(Difficulty difficulty, Dice dice) {
        int price = 20 * dice.between(2, difficulty.choose(10, 20, 40));
        int percent = difficulty.choose(10, 5, 5) * dice.between(1, difficulty.choose(5, 8, 12));
        int rise = price * percent / 100;
        return Result.of(Map.of("price", price, "p", percent), price + rise, rise, price - rise, price + percent);
    }

    private static Result breakEven(Difficulty difficulty, Dice dice) {
        int margin = dice.between(2, difficulty.choose(5, 9, 15));
        int cost = dice.between(2, 20);
        int count = 10 * dice.between(4, difficulty.choose(12, 30, 80));
        Map<String, Object> values = Map.of("fixed", margin * count, "price", cost + margin, "cost", cost);
        return Result.of(values, count, margin * count / cost, margin * count);
    }

    private static Result indexNumber(Difficulty difficulty, Dice dice) {
        int base = 50 * dice.between(1, difficulty.choose(4, 8, 16));
        int index = 100 + 2 * dice.between(1, difficulty.choose(10, 20, 35));
        return Result.of(Map.of("base", base, "now", base * index / 100), index, index - 100, 200 - index);
    }

    private static Result populationDensity(Difficulty difficulty, Dice dice) {
        int density = 10 * dice.between(2, difficulty.choose(20, 45, 90));
        int area = 100 * dice.between(2, difficulty.choose(9, 20, 60));
        int people = density * area;
        return Result.of(Map.of("people", people, "area", area), density, density * 10, people - area, area);
    }

    private static Result mapScale(Difficulty difficulty, Dice dice) {
        int kilometresPerCentimetre = difficulty.choose(1, 2, 5) * dice.between(1, 3);
        int centimetres = dice.between(3, difficulty.choose(9, 12, 18));
        int answer = kilometresPerCentimetre * centimetres;
        return Result.of(
                Map.of("scale", kilometresPerCentimetre * 100_000, "cm", centimetres),
                answer,
                answer * 10,
                centimetres);
    }

    private static Result hoursApart(Difficulty difficulty, Dice dice) {
        int west = 15 * dice.between(1, difficulty.choose(3, 5, 6));
        int east = 15 * dice.between(1, difficulty.choose(3, 5, 6));
        int hours = (west + east) / 15;
        return Result.of(Map.of("west", west, "east", east), hours, west + east, Math.abs(west - east) / 15, hours * 2);
    }

    private static Result yearsBetween(Difficulty difficulty, Dice dice) {
        int step = difficulty.choose(100, 10, 1);
        int start = step * dice.between(1500 / step, 1900 / step);
        int years = difficulty.choose(10, 1, 1) * dice.between(4, difficulty.choose(9, 40, 90));
        return Result.of(Map.of("start", start, "end", start + years), years, years + 1, years - 1, years + 10);
    }

    private static Result century(Difficulty difficulty, Dice dice) {
        int century = dice.between(difficulty.choose(15, 8, 2), 20);
        int year = (century - 1) * 100 + dice.between(1, 99);
        return Result.of(Map.of("year", year), century, century - 1, century + 1, century - 2);
    }

    private static Result endYear(Difficulty difficulty, Dice dice) {
        int start = dice.between(1995, 2025);
        int years = dice.between(2, difficulty.choose(4, 8, 20));
        return Result.of(Map.of("start", start, "years", years), start + years, start - years);
    }

    private static Result score(Difficulty difficulty, Dice dice) {
        int total = difficulty.choose(10, 20, 50);
        int right = dice.between(total / 2, total - 1);
        return Result.of(Map.of("right", right, "total", total), right * 100 / total, right, 100 - right * 100 / total);
    }

    private static Result pages(Difficulty difficulty, Dice dice) {
        int perDay = dice.between(3, difficulty.choose(9, 15, 30));
        int days = dice.between(4, difficulty.choose(8, 14, 21));
        return Result.of(Map.of("pages", perDay * days, "days", days), perDay, days, perDay * days - days);
    }
}

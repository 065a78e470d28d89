package io.examplarymock.harness.verify.scenario;

import java.util.List;

/** Messages come otherwise than one would wish. */
final class Messages {
    private Messages() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named(
                                "messages-repeated",
                                "Each message comes twice; the client cleans up once.",
                                Scenario.GENERATE_EXAM,
                                "O1",
                                "O8.S")
                        .hearing(Delivery.REPEATED)
                        .cleanedUp()
                        .asUsual(),
                Scenario.named(
                                "messages-late",
                                "Each message comes two seconds late.",
                                Scenario.TAKE_EXAM,
                                "O6.S",
                                "O8.S")
                        .hearing(Delivery.LATE)
                        .asUsual(),
                Scenario.named(
                                "messages-out-of-order",
                                "The message of the hand-in comes before those of the answers.",
                                Scenario.TAKE_EXAM,
                                "O6.S",
                                "O8.S")
                        .hearing(Delivery.OUT_OF_ORDER)
                        .asUsual(),
                Scenario.named(
                                "messages-from-elsewhere",
                                "While the student is at work, pages of other origins tell that the exam is completed.",
                                Scenario.TAKE_EXAM,
                                "O8.S")
                        .hearing(Delivery.AMONG_FORGED)
                        .asUsual(),
                Scenario.named(
                                "messages-of-other-types",
                                "While the student is at work, the page posts messages of other types and malformed ones.",
                                Scenario.TAKE_EXAM,
                                "O8.S")
                        .hearing(Delivery.AMONG_OTHERS)
                        .asUsual());
    }
}

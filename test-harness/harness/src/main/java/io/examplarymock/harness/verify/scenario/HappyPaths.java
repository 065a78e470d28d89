package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;
import static io.examplarymock.harness.verify.scenario.Scenario.TAKE_EXAM;

import java.util.List;

/** Everything goes well. */
final class HappyPaths {
    private HappyPaths() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named(
                                "take-exam-by-polling",
                                "A student takes an exam; the client asks for the status.",
                                TAKE_EXAM,
                                "F6.S",
                                "O6.S",
                                "O10")
                        .with(Deeds.takeExam()),
                Scenario.named(
                                "take-exam-by-return-url",
                                "A student takes an exam and is sent to the return URL.",
                                TAKE_EXAM,
                                "F6.S",
                                "C9.S",
                                "O6.M")
                        .by(Channel.REDIRECT)
                        .with(Deeds.takeExamQuickly()),
                Scenario.named(
                                "take-exam-by-message",
                                "A student takes an exam; the page tells each answer and the hand-in by messages.",
                                TAKE_EXAM,
                                "F6.S",
                                "O6.S",
                                "O8.S")
                        .by(Channel.MESSAGES)
                        .with(Deeds.takeExamQuickly()),
                Scenario.named(
                                "generate-exam-with-clean-up",
                                "An exam is generated; the client polls, and deletes the session and the exam.",
                                GENERATE_EXAM,
                                "O1",
                                "O14",
                                "E5",
                                "E10")
                        .cleanedUp()
                        .with(Deeds.generate()));
    }
}

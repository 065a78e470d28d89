package io.examplarymock.harness.verify.scenario;

import java.util.ArrayList;
import java.util.List;

/** Everything goes well: each flow, by each way in which it reports. */
final class HappyPaths {
    private HappyPaths() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(List.of(
                Scenario.named(
                                "take-exam-by-polling",
                                "A student takes an exam; the client asks for the status.",
                                Scenario.TAKE_EXAM,
                                "F6.S",
                                "O6.S",
                                "O10")
                        .with(Deeds.takeExam()),
                Scenario.named(
                                "take-exam-by-return-url",
                                "A student takes an exam and is sent to the return URL.",
                                Scenario.TAKE_EXAM,
                                "F6.S",
                                "C9.S",
                                "O6.M")
                        .by(Channel.REDIRECT)
                        .asUsual(),
                Scenario.named(
                                "take-exam-by-message",
                                "A student takes an exam; the page tells each answer and the hand-in by messages.",
                                Scenario.TAKE_EXAM,
                                "F6.S",
                                "O6.S",
                                "O8.S")
                        .by(Channel.MESSAGES)
                        .asUsual()));
        all.addAll(ways(Scenario.GENERATE_EXAM, "An exam is generated", "O1", "O14"));
        all.addAll(ways(Scenario.EDIT_RUBRIC, "A rubric is edited", "F2", "O2"));
        all.addAll(ways(Scenario.GENERATE_QUESTION, "A question is generated", "F3", "O3"));
        all.addAll(ways(Scenario.MARK_ANSWER, "An answer is marked", "F4.M", "O4"));
        all.addAll(openEnded());
        all.addAll(furtherUse());
        return all;
    }

    private static List<Scenario> ways(String flow, String deed, String... facts) {
        return List.of(
                Scenario.named(flow + "-by-polling", deed + "; the client asks for the status.", flow, facts)
                        .asUsual(),
                Scenario.named(flow + "-by-return-url", deed + ", and the browser goes to the return URL.", flow, facts)
                        .by(Channel.REDIRECT)
                        .asUsual(),
                Scenario.named(flow + "-by-message", deed + "; the page tells the end by a message.", flow, facts)
                        .by(Channel.MESSAGES)
                        .asUsual());
    }

    private static List<Scenario> openEnded() {
        return List.of(
                Scenario.named(
                                "edit-exam-left-open",
                                "Somebody edits an exam, which has no end: the client leaves the session open.",
                                Scenario.EDIT_EXAM,
                                "F5",
                                "O5")
                        .asUsual(),
                Scenario.named(
                                "practice-space-student-by-polling",
                                "A student practises, which has no end: the client leaves the session open.",
                                Scenario.PRACTICE,
                                "F7.S",
                                "O7.S")
                        .asUsual(),
                Scenario.named(
                                "practice-space-student-by-message",
                                "A student practises; the page tells each answer by a message, and no end.",
                                Scenario.PRACTICE,
                                "F7.S",
                                "O7.M")
                        .by(Channel.MESSAGES)
                        .asUsual());
    }

    private static List<Scenario> furtherUse() {
        return List.of(
                Scenario.named(
                                "generate-exam-with-export",
                                "An exam is generated; the client exports it as a QTI 3 package, and gets that.",
                                Scenario.GENERATE_EXAM,
                                "O1",
                                "O14",
                                "E4.S",
                                "E4.P")
                        .exported()
                        .asUsual(),
                Scenario.named(
                                "generate-exam-with-clean-up",
                                "An exam is generated; the client polls, and deletes the session and the exam.",
                                Scenario.GENERATE_EXAM,
                                "O1",
                                "O14",
                                "E5",
                                "E10")
                        .cleanedUp()
                        .asUsual());
    }
}

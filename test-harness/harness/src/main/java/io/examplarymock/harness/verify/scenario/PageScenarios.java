package io.examplarymock.harness.verify.scenario;

import static io.examplarymock.harness.verify.scenario.Scenario.GENERATE_EXAM;
import static io.examplarymock.harness.verify.scenario.Scenario.TAKE_EXAM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The situations in which a page is judged, in the order in which reports tell them. */
public final class PageScenarios {
    private static final Map<Scenario, List<PageAct>> ACTS = new LinkedHashMap<>();

    static {
        put(
                Scenario.named(
                                "page-take-exam",
                                "A student takes an exam in the iframe and hands it in.",
                                TAKE_EXAM,
                                "F6.S",
                                "O6.S",
                                "O8.S")
                        .by(Channel.MESSAGES),
                PageAct.COMPLETE);
        put(
                Scenario.named(
                                "page-generate-exam-cancelled",
                                "A teacher cancels the generation of an exam in the iframe.",
                                GENERATE_EXAM,
                                "O1",
                                "O8.S")
                        .by(Channel.MESSAGES)
                        .endsAs(Outcome.CANCELLED),
                PageAct.CANCEL);
        put(
                Scenario.named(
                                "page-forged-messages",
                                "Other windows tell the page that the exam is there; then it really is.",
                                GENERATE_EXAM,
                                "O8.S")
                        .by(Channel.MESSAGES),
                PageAct.FORGERIES,
                PageAct.COMPLETE);
        put(
                Scenario.named(
                                "page-other-messages",
                                "The iframe posts messages of other types; then the exam is there.",
                                GENERATE_EXAM,
                                "O8.S")
                        .by(Channel.MESSAGES),
                PageAct.OTHER_TYPES,
                PageAct.COMPLETE);
        put(
                Scenario.named(
                                "page-malformed-messages",
                                "The iframe posts what nobody documented; then the exam is there.",
                                GENERATE_EXAM,
                                "O8.S")
                        .by(Channel.MESSAGES),
                PageAct.MALFORMED,
                PageAct.COMPLETE);
        put(
                Scenario.named(
                                "page-repeated-messages",
                                "The end is told again and again, and something earlier is told late.",
                                GENERATE_EXAM,
                                "O8.S")
                        .by(Channel.MESSAGES),
                PageAct.COMPLETE,
                PageAct.REPEAT);
        put(
                Scenario.named(
                                "page-return-by-redirect",
                                "An exam is generated, and the iframe goes to the return URL.",
                                GENERATE_EXAM,
                                "O1",
                                "O9.S")
                        .by(Channel.REDIRECT),
                PageAct.COMPLETE);
    }

    private PageScenarios() {}

    private static void put(Situation situation, PageAct... acts) {
        ACTS.put(situation.with(), List.of(acts));
    }

    /** Returns all of them. */
    public static List<Scenario> all() {
        return List.copyOf(ACTS.keySet());
    }

    /** Returns what happens in a scenario, in order; nothing in one that is not for pages. */
    public static List<PageAct> acts(Scenario scenario) {
        return ACTS.getOrDefault(scenario, List.of());
    }
}

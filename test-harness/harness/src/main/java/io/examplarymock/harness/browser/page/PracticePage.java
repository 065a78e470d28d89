package io.examplarymock.harness.browser.page;

/** The page of {@code practice-space-student}: asks one question after the other. */
final class PracticePage extends FlowPage {
    private static final String START = "#start";
    private static final String NEXT = "#next";
    private static final String CHECK = "#check";

    PracticePage(Tab tab) {
        super(tab);
    }

    @Override
    void start(Deed deed) {
        press(START, deed);
        tab.untilShown(CHECK);
    }

    /** Answers the question that the page asks, if it is the one that is meant. */
    @Override
    void practise(Deed deed) {
        if (tab.shows(START)) {
            start(deed);
        } else if (tab.shows(NEXT)) {
            press(NEXT, deed);
            tab.untilShown(CHECK);
        }
        String asked = tab.find("article[data-question]").getAttribute("data-question");
        String wanted = deed.text("questionId").orElse(asked);
        if (!asked.equals(wanted)) {
            throw new Refused(deed.refusal("") + " question " + wanted + ": the page asks " + asked);
        }
        new QuestionInput(tab, asked, deed.value()).enter();
        press(CHECK, deed);
        tab.untilShown(NEXT);
    }

    @Override
    void answer(Deed deed) {
        practise(deed);
    }
}

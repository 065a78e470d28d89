package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.Locator;

/** The page of {@code take-exam}: one question at a time, then the review, where the exam is handed in. */
final class TakeExamPage extends FlowPage {
    private static final String BEGIN = "#begin";
    private static final String HAND_IN = "#hand-in";
    private static final String QUESTION = "article[data-question]";
    private static final String NEXT = "[data-do=next]";

    TakeExamPage(Tab tab) {
        super(tab);
    }

    @Override
    void start(Deed deed) {
        press(BEGIN, deed);
    }

    @Override
    void answer(Deed deed) {
        requireBegun(deed);
        String id = deed.text("questionId").orElse("");
        int place = deed.number("index").orElse(-1);
        turnTo(place, deed);
        if (tab.find("article[data-question=" + Css.quoted(id) + "]").count() == 0) {
            throw new Refused(deed.refusal("") + ": the page has no question " + (id.isEmpty() ? place + 1 : id));
        }
        new QuestionInput(tab, id, deed.value()).enter();
    }

    @Override
    void handIn(Deed deed) {
        requireBegun(deed);
        while (!tab.shows(HAND_IN)) {
            if (!tab.shows(NEXT)) {
                throw lacks(deed);
            }
            tab.find(NEXT).click();
        }
        press(HAND_IN, deed);
    }

    private void requireBegun(Deed deed) {
        if (tab.shows(BEGIN)) {
            throw new Refused(deed.refusal("pending") + ": the exam has not begun");
        }
    }

    /** Turns the pages, from the review at once and else one by one. */
    private void turnTo(int place, Deed deed) {
        Locator there = tab.find("[data-do=turn-to-" + place + "]");
        if (tab.shows(HAND_IN) && there.count() > 0) {
            there.click();
        }
        while (tab.shows(QUESTION) && now() != place) {
            String button = now() < place ? NEXT : "[data-do=previous]";
            if (tab.find(button).isDisabled()) {
                return;
            }
            tab.find(button).click();
        }
        if (!tab.shows(QUESTION)) {
            throw new Refused(deed.refusal("") + ": the exam on the page has no question " + (place + 1));
        }
    }

    private int now() {
        return Integer.parseInt(tab.find(QUESTION).first().getAttribute("data-place"));
    }
}

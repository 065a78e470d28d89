package io.examplarymock.harness.browser.page;

/** The page of a flow: does what a person does there. What a page offers no way to is refused. */
abstract class FlowPage {
    final Tab tab;

    FlowPage(Tab tab) {
        this.tab = tab;
    }

    static FlowPage of(String flow, Tab tab) {
        return switch (flow) {
            case "take-exam" -> new TakeExamPage(tab);
            case "practice-space-student" -> new PracticePage(tab);
            case "generate-exam", "generate-question" -> new GenerationPage(tab);
            case "edit-exam" -> new EditExamPage(tab);
            case "edit-rubric" -> new EditRubricPage(tab);
            case "mark-answer" -> new MarkAnswerPage(tab);
            default -> throw new Refused("there is no page known of the flow " + flow);
        };
    }

    /**
     * Does it, and waits until it is done.
     *
     * @throws Refused if the page refuses it or offers no way to it
     */
    final void perform(Deed deed) {
        tab.catchUp();
        String screen = tab.screen();
        if (screen.equals("away")) {
            throw new Refused(deed.refusal(tab.status()) + ": the browser has gone on to the return address");
        }
        if (!screen.equals("flow")) {
            throw new Refused(deed.refusal(screen) + ": the page says \"" + tab.sentence() + "\"");
        }
        switch (deed.single()) {
            case "start" -> start(deed);
            case "answer" -> answer(deed);
            case "practise" -> practise(deed);
            case "hand-in" -> handIn(deed);
            case "complete" -> complete(deed);
            case "cancel" -> press("#cancel", deed);
            case "fail" -> fail(deed);
            case "edit" -> edit(deed);
            default -> throw lacks(deed);
        }
    }

    void start(Deed deed) {
        throw lacks(deed);
    }

    void answer(Deed deed) {
        throw lacks(deed);
    }

    void practise(Deed deed) {
        throw lacks(deed);
    }

    void handIn(Deed deed) {
        throw lacks(deed);
    }

    void complete(Deed deed) {
        throw lacks(deed);
    }

    void fail(Deed deed) {
        throw lacks(deed);
    }

    void edit(Deed deed) {
        throw lacks(deed);
    }

    /** Presses a button that ends the session, where there is one. */
    final void press(String selector, Deed deed) {
        if (!tab.shows(selector)) {
            throw lacks(deed);
        }
        if (tab.find(selector).isDisabled()) {
            throw new Refused(deed.refusal("") + ": the button for it is disabled");
        }
        tab.find(selector).click();
        tab.settle();
    }

    static void requireOwnOutputs(Deed deed) {
        if (deed.details().get("outputs").isPresent()
                && !deed.details().get("outputs").isNull()) {
            throw new Refused(deed.refusal("") + " with outputs that the script gives: on the page of " + deed.flow()
                    + " they come of what was done there; leave them out to play the script in a browser");
        }
    }

    final Refused lacks(Deed deed) {
        return new Refused(deed.refusal("") + ": the page of " + deed.flow() + " offers no way to");
    }
}

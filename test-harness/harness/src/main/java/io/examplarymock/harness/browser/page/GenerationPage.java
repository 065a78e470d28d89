package io.examplarymock.harness.browser.page;

/** The pages of {@code generate-exam} and {@code generate-question}: wishes, then a review of what was made of them. */
final class GenerationPage extends FlowPage {
    private static final String GENERATE = "#generate";
    private static final String FINISH = "#finish";

    GenerationPage(Tab tab) {
        super(tab);
    }

    /** Sends the form with the wishes that the presets have put there, and waits for what is made. */
    @Override
    void start(Deed deed) {
        press(GENERATE, deed);
        tab.untilShown(FINISH);
    }

    @Override
    void complete(Deed deed) {
        requireOwnOutputs(deed);
        if (tab.shows(GENERATE)) {
            start(deed);
        }
        press(FINISH, deed);
    }

    @Override
    void fail(Deed deed) {
        tab.find("details.mock > summary").click();
        press("#fail", deed);
    }
}

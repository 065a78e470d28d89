package io.examplarymock.harness.browser.page;

/** The page of {@code edit-rubric}, which ends with a button where the presets ask for one. */
final class EditRubricPage extends FlowPage {
    EditRubricPage(Tab tab) {
        super(tab);
    }

    @Override
    void complete(Deed deed) {
        requireOwnOutputs(deed);
        press("#done", deed);
    }
}

package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.FrameLocator.GetByRoleOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A page that generates, as a person uses it. */
final class GenerationScreen {
    private final FrameLocator frame;

    GenerationScreen(FrameLocator frame) {
        this.frame = frame;
    }

    GenerationScreen type(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.blur();
        return this;
    }

    GenerationScreen choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    GenerationScreen press(String button) {
        button(button).click();
        return this;
    }

    /** Presses the button and waits for what comes of it. */
    GenerationScreen generate(String button) {
        press(button);
        assertThat(heading()).containsText("Review your");
        return this;
    }

    /** Opens the mock's own part and has the generation fail. */
    void fail() {
        frame.getByText("Mock", new FrameLocator.GetByTextOptions().setExact(true))
                .click();
        press("Simulate a failure");
    }

    Locator heading() {
        return frame.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    Locator field(String label) {
        return frame.getByLabel(label, new FrameLocator.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return frame.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator find(String selector) {
        return frame.locator(selector);
    }

    /** The titles of the questions under review, without their numbers. */
    List<String> titles() {
        return frame.locator("article h2").allTextContents().stream()
                .map(title -> title.replaceFirst("^\\s*\\d+\\. ", "").strip())
                .toList();
    }
}

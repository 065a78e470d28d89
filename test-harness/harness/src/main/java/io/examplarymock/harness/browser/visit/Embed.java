package io.examplarymock.harness.browser.visit;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The embed page in a page's iframe, and what somebody does there. */
final class Embed {
    private static final String REST = "() => document.documentElement.dataset.pending === undefined"
            + " || document.documentElement.dataset.pending === '0'";

    private final Frame frame;

    Embed(Frame frame) {
        this.frame = frame;
    }

    Frame frame() {
        return frame;
    }

    boolean isThere() {
        return !frame.isDetached();
    }

    void awaitReady() {
        frame.waitForFunction("() => document.documentElement.dataset.ready === 'true'");
    }

    /** Answers a question that is true or false; the first answer begins the exam. */
    void answer(int place) {
        if (place == 0 && frame.locator("#begin").count() > 0) {
            frame.locator("#begin").click();
        }
        Locator question = frame.locator("article[data-place='" + place + "']");
        if (place > 0 && question.count() == 0) {
            frame.locator("[data-do=next]").click();
        }
        question.locator("input[type=radio]").first().check();
        rest();
    }

    /** Ends the session as its flow wants it. */
    void complete(String flow) {
        switch (flow) {
            case "take-exam" -> handIn();
            case "generate-exam", "generate-question" -> generate();
            default -> throw new IllegalArgumentException("nobody knows how to complete " + flow + " on its page");
        }
    }

    private void handIn() {
        if (frame.locator("#begin").count() > 0) {
            answer(0);
        }
        Locator handIn = frame.locator("#hand-in");
        while (handIn.count() == 0) {
            frame.locator("[data-do=next]").click();
        }
        handIn.click();
    }

    private void generate() {
        Locator finish = frame.locator("#finish");
        if (finish.count() == 0) {
            frame.locator("#generate").click();
            finish.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        }
        finish.click();
    }

    void cancel() {
        frame.locator("#cancel").click();
    }

    private void rest() {
        frame.waitForFunction(REST);
    }
}

package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.Locator;
import io.examplarymock.harness.json.JsonValue;

/** The page of {@code mark-answer}: marks and remarks, each of which is kept at once. */
final class MarkAnswerPage extends FlowPage {
    MarkAnswerPage(Tab tab) {
        super(tab);
    }

    /** Nothing is to be pressed: the first mark begins. */
    @Override
    void start(Deed deed) {}

    /** Sets what differs from what stands there. */
    @Override
    void answer(Deed deed) {
        for (JsonValue mark : deed.value().get("criteria").items()) {
            String id = mark.get("id").text().orElse("");
            mark(id, mark, deed);
            mark.get("feedback").text().ifPresent(text -> remark("feedback-" + id, text, deed));
        }
        deed.value().get("feedback").text().ifPresent(text -> remark("feedback", text, deed));
    }

    @Override
    void complete(Deed deed) {
        requireOwnOutputs(deed);
        press("#done", deed);
    }

    private void mark(String id, JsonValue mark, Deed deed) {
        String points = mark.get("points").json();
        String own = "input[name=" + Css.quoted("levels-" + id) + "], input[name=" + Css.quoted("met-" + id)
                + "], input[name=criterion][data-level=" + Css.quoted(id) + "]";
        Locator chosen = tab.find(own);
        if (chosen.count() == 0) {
            throw new Refused(deed.refusal("") + ": the rubric on the page has no criterion " + id);
        }
        for (Locator each : chosen.all()) {
            boolean level = mark.get("levelId")
                    .text()
                    .map(wanted -> wanted.equals(each.getAttribute("data-level")))
                    .orElse(true);
            if (level && (each.getAttribute("data-points").equals(points) || chosen.count() == 1)) {
                if (!each.isChecked()) {
                    each.check();
                    tab.settle();
                }
                return;
            }
        }
        throw new Refused(deed.refusal("") + ": the page offers no " + points + " points for " + id);
    }

    private void remark(String field, String text, Deed deed) {
        Locator found = tab.find("textarea" + Css.id(field));
        if (found.count() == 0) {
            throw new Refused(deed.refusal("") + ": the page has no field for the remark \"" + text + "\"");
        }
        if (!found.inputValue().equals(text)) {
            found.fill(text);
            found.blur();
            tab.settle();
        }
    }
}

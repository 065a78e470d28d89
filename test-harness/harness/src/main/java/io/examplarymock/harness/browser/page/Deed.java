package io.examplarymock.harness.browser.page;

import io.examplarymock.harness.json.JsonValue;
import java.util.Optional;

/**
 * Something that a person does on a page.
 *
 * @param word of the step, for example {@code open}, {@code answer} or {@code hand-in}
 * @param flow of the session whose page it is
 * @param session its id
 * @param embedUrl where its page is
 * @param around the application in which it is shown
 * @param details what else the step says: of an answer {@code questionId}, {@code index}, {@code type} and {@code value}
 */
public record Deed(String word, String flow, String session, String embedUrl, Surroundings around, JsonValue details) {
    private static final String ANSWER_ALL = "answer-all";

    Optional<String> text(String member) {
        return details.get(member).text();
    }

    Optional<Integer> number(String member) {
        return details.get(member).number();
    }

    JsonValue value() {
        return details.get("value");
    }

    /** The word for one deed of a step that consists of several. */
    String single() {
        return word.equals(ANSWER_ALL) ? "answer" : word;
    }

    /** What a session that is over, or whose page lacks something, says to it. */
    String refusal(String state) {
        return "cannot " + single() + (state.isEmpty() ? "" : " a " + state + " session");
    }
}

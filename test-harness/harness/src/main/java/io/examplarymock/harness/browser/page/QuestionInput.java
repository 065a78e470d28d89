package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.examplarymock.harness.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enters an answer into a question that a page shows, as its type wants it. Where that takes several moves, as boxes to
 * tick, gaps to fill or things to put in order do, a page that keeps every answer at once sends one for each.
 */
final class QuestionInput {
    private static final Pattern FILE = Pattern.compile("(.+) \\((\\d{1,6}) bytes\\)");

    private final Tab tab;
    private final Locator question;
    private final JsonValue value;

    QuestionInput(Tab tab, String questionId, JsonValue value) {
        this.tab = tab;
        this.question = tab.find("article[data-question=" + Css.quoted(questionId) + "]");
        this.value = value;
    }

    /** Enters it, and waits after each move until the page has sent what it sends. */
    void enter() {
        String type = question.getAttribute("data-type");
        switch (type) {
            case "multiple-choice-single-answer", "true-false", "picture-choice" -> pick("radio", text());
            case "multiple-choice-multiple-answers" -> tick(texts());
            case "fill-in-blank" -> fillAll(texts());
            case "matching" -> match(texts());
            case "sequence" -> arrange(texts());
            case "conversational" -> say(text());
            case "upload-file", "voice-recorder" -> choose(text());
            default -> fill(question.locator("input, textarea").first(), text());
        }
    }

    private String text() {
        return value.text().orElseGet(value::json);
    }

    private List<String> texts() {
        return value.isArray()
                ? value.items().stream()
                        .map(item -> item.text().orElseGet(item::json))
                        .toList()
                : List.of(text());
    }

    private void fill(Locator field, String text) {
        field.fill(text);
        field.blur();
        tab.settle();
    }

    private void pick(String kind, String wanted) {
        Locator all = question.locator("input[type=" + kind + "]");
        int at = values(all).indexOf(wanted);
        if (at < 0) {
            throw new Refused("the page offers no answer " + value.excerpt() + ", but " + values(all));
        }
        all.nth(at).check();
        tab.settle();
    }

    private void tick(List<String> wanted) {
        Locator all = question.locator("input[type=checkbox]");
        List<String> offered = values(all);
        if (!offered.containsAll(wanted)) {
            throw new Refused("the page offers no answer " + value.excerpt() + ", but " + offered);
        }
        for (int i = 0; i < offered.size(); i++) {
            if (all.nth(i).isChecked() != wanted.contains(offered.get(i))) {
                all.nth(i).setChecked(wanted.contains(offered.get(i)));
                tab.settle();
            }
        }
    }

    private void fillAll(List<String> wanted) {
        Locator gaps = question.locator(".blanks input");
        for (int i = 0; i < Math.min(gaps.count(), wanted.size()); i++) {
            fill(gaps.nth(i), wanted.get(i));
        }
    }

    private void match(List<String> wanted) {
        Locator lefts = question.locator(".pairs > span");
        Locator choices = question.locator(".pairs select");
        List<String> names = lefts.allTextContents();
        for (String pair : wanted) {
            String[] sides = pair.split(" = ", 2);
            int at = names.indexOf(sides[0]);
            if (at < 0 || sides.length < 2) {
                throw new Refused("the page has nothing to match for " + pair + ", but " + names);
            }
            choices.nth(at).selectOption(sides[1]);
            tab.settle();
        }
    }

    /** Moves things up one by one. An order that stands there already is moved away and back, for it to be an answer. */
    private void arrange(List<String> wanted) {
        List<String> now = steps();
        if (!now.containsAll(wanted) || now.size() != wanted.size()) {
            throw new Refused("the page has nothing to put into the order " + value.excerpt() + ", but " + now);
        }
        if (now.equals(wanted) && now.size() > 1) {
            up(1);
        }
        for (int to = 0; to < wanted.size(); to++) {
            for (int at = steps().indexOf(wanted.get(to)); at > to; at--) {
                up(at);
            }
        }
    }

    private void up(int at) {
        question.locator("ol.steps > li").nth(at).locator("button").first().click();
        tab.settle();
    }

    private List<String> steps() {
        List<String> shown = new ArrayList<>();
        for (String text : question.locator("ol.steps > li > span:first-child").allTextContents()) {
            shown.add(text.replaceFirst("^\\d+\\. ", ""));
        }
        return shown;
    }

    private void say(String text) {
        question.locator("textarea[name=message]").fill(text);
        question.locator("button[type=submit]").click();
        tab.settle();
    }

    private void choose(String text) {
        Matcher file = FILE.matcher(text);
        byte[] content =
                file.matches() ? new byte[Integer.parseInt(file.group(2))] : text.getBytes(StandardCharsets.UTF_8);
        question.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(file.matches() ? file.group(1) : text, "application/octet-stream", content));
        tab.settle();
    }

    private static List<String> values(Locator inputs) {
        List<String> values = new ArrayList<>();
        for (Locator input : inputs.all()) {
            values.add(input.getAttribute("value"));
        }
        return values;
    }
}

package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.Locator;
import io.examplarymock.harness.json.JsonValue;
import java.util.List;
import java.util.Map;

/** The page of {@code edit-exam}: changes are kept as they are made. */
final class EditExamPage extends FlowPage {
    /** The beginnings of the ids of fields, by the setting that they show. */
    private static final Map<String, String> FIELDS = Map.of(
            "maxLength", "maxLength-",
            "minWords", "minWords-",
            "maxWords", "maxWords-",
            "text", "text-",
            "conversationalPrompt", "prompt-",
            "conversationalCompletionCriteria", "until-");

    private final String opened = "[id^='title-of-']";

    EditExamPage(Tab tab) {
        super(tab);
    }

    @Override
    void edit(Deed deed) {
        switch (deed.text("edit").orElse("")) {
            case "rename" -> fill("name", deed.text("name").orElse(""));
            case "add" -> add(deed.details().get("question"), deed);
            case "remove" -> card(deed).locator("[data-do=remove]").click();
            case "move" -> move(deed);
            case "question" -> {
                String id = id(card(deed));
                open(id);
                rewrite(id, deed.details().get("members"), deed);
            }
            default -> throw lacks(deed);
        }
        tab.settle();
    }

    private void move(Deed deed) {
        String id = id(card(deed));
        int to = deed.number("to").orElse(0);
        for (int at = order().indexOf(id); at != to; at = order().indexOf(id)) {
            Locator button = tab.find(Css.id(id + (at > to ? "-up" : "-down")));
            if (button.isDisabled()) {
                return;
            }
            button.click();
            tab.settle();
        }
    }

    private void add(JsonValue question, Deed deed) {
        String type = question.get("type").text().orElse("");
        List<String> before = order();
        Locator choice = tab.find("#type-to-add");
        if (choice.locator("option[value=" + Css.quoted(slug(type)) + "]").count() == 0) {
            throw new Refused(deed.refusal("") + ": the page adds no question of the type " + type);
        }
        choice.selectOption(slug(type));
        tab.find("#add").click();
        tab.settle();
        String added = order().stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow(() -> new Refused(deed.refusal("") + ": no question was added on the page"));
        rewrite(added, question, deed);
    }

    private static String slug(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private void open(String id) {
        if (tab.find(Css.id("title-of-" + id)).count() == 0) {
            tab.find(Css.id("edit-" + id)).click();
        }
        tab.until("open the question", () -> tab.shows(opened));
    }

    private void rewrite(String id, JsonValue members, Deed deed) {
        members.get("title").text().ifPresent(text -> fill("title-of-" + id, text));
        members.get("description").text().ifPresent(text -> fill("description-of-" + id, text));
        JsonValue settings = members.get("settings");
        for (String name : settings.names()) {
            set(id, name, settings.get(name), deed);
        }
    }

    private void set(String id, String name, JsonValue value, Deed deed) {
        String text = value.text().orElseGet(value::json);
        Locator card = tab.find("[data-question=" + Css.quoted(id) + "]");
        Locator choice = card.locator("select[data-setting=" + Css.quoted(name) + "]");
        String field = FIELDS.getOrDefault(name, name.equals("correctAnswer") ? "right-" : name + "-") + id;
        if (choice.count() > 0) {
            choice.selectOption(text);
            tab.settle();
        } else if (value.isArray()
                && card.locator("textarea" + Css.id(name + "-" + id)).count() > 0) {
            fill(
                    name + "-" + id,
                    String.join(
                            "\n",
                            value.items().stream()
                                    .map(item -> item.text().orElseGet(item::json))
                                    .toList()));
        } else if (card.locator(Css.id(field)).count() > 0) {
            fill(field, text);
        } else {
            throw new Refused(deed.refusal("") + " the setting " + name
                    + " in a browser: only titles, descriptions and settings with one field of their own are entered");
        }
    }

    private void fill(String id, String text) {
        Locator field = tab.find(Css.id(id));
        field.fill(text);
        field.blur();
        tab.settle();
    }

    private Locator card(Deed deed) {
        String id = deed.text("questionId").orElse("");
        if (!order().contains(id)) {
            throw new Refused(deed.refusal("") + " question " + id + ": it is not on the page");
        }
        return tab.find("li[data-question=" + Css.quoted(id) + "]");
    }

    private List<String> order() {
        return tab.find("li[data-question]").all().stream()
                .map(EditExamPage::id)
                .toList();
    }

    private static String id(Locator card) {
        return card.getAttribute("data-question");
    }
}

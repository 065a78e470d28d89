package io.examplarymock.server.embed;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.flow.Draft;
import io.examplarymock.server.flow.Stage;
import io.examplarymock.server.flow.Wishes;
import io.examplarymock.server.generation.QuestionGenerator;
import io.examplarymock.server.grading.Rubric;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.reference.Catalogue;
import io.examplarymock.server.reference.Catalogue.Entry;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What the pages of generate-exam and generate-question have in common. */
final class Generation {
    /** What the pages can ask beyond actions: what certain wishes would give. */
    static final Map<String, FlowPage.FlowCall> CALLS = Map.of("draft", (visit, body) -> draft(visit, body));

    private static final int LONGEST_OFFERED = 180;
    private static final int STEP = 15;

    private Generation() {}

    /** The members of a page's content that both have. */
    static Members content(Visit visit) {
        Wishes settled = visit.flow().settle(Wishes.NONE, visit.session(), stage(visit));
        return Members.start()
                .put("choices", withLanguage(settled.choices(), visit))
                .put("sourceMaterials", visit.terms().presets().getOrDefault("sourceMaterialIds", List.of()))
                .put("subjects", QuestionGenerator.subjects(language(visit)))
                .put("languages", QuestionGenerator.languages())
                .put("levels", entries(Catalogue.STUDENT_LEVELS));
    }

    /** Who reads the page in a language is first offered questions in it (M). */
    private static Map<String, Object> withLanguage(Map<String, Object> choices, Visit visit) {
        String locale = language(visit);
        return choices.get("language") != null || locale == null
                ? choices
                : Members.startingWith(choices)
                        .put("language", Texts.in(locale, null).language())
                        .toMap();
    }

    static List<Map<String, Object>> entries(List<Entry> entries) {
        return entries.stream()
                .map(entry -> Members.start()
                        .put("id", entry.id())
                        .put("name", entry.name())
                        .toMap())
                .toList();
    }

    /** Durations to choose from, in the documented steps of a quarter of an hour (F1). */
    static List<Integer> durations() {
        return IntStream.rangeClosed(1, LONGEST_OFFERED / STEP)
                .mapToObj(quarters -> quarters * STEP)
                .toList();
    }

    /** A type to choose: the name to wish it by, and the one that texts know. */
    static Map<String, Object> type(String id, QuestionType type) {
        return Members.start().put("id", id).put("slug", type.slug()).toMap();
    }

    private static Map<String, Object> draft(Visit visit, JsonObject body) {
        visit.session().requireUnfinished(Action.COMPLETE);
        Draft draft = visit.flow().draft(WishesReader.read(body, visit), visit.session(), stage(visit));
        return Members.start()
                .put(
                        "wishes",
                        Members.start()
                                .put("choices", draft.wishes().choices())
                                .put("attempt", draft.wishes().attempt())
                                .put(
                                        "without",
                                        draft.wishes().without().stream()
                                                .sorted()
                                                .toList())
                                .toMap())
                .put(
                        "questions",
                        draft.questions().stream().map(Generation::shown).toList())
                .toMap();
    }

    /** A question as its maker sees it: with its key. */
    private static Map<String, Object> shown(QuestionDraft draft) {
        Question question = draft.withId("");
        return Members.start()
                .put("type", question.knownType().map(QuestionType::slug).orElse(draft.type()))
                .put("title", draft.title())
                .put("description", draft.description())
                .put("settings", draft.settings())
                .put("scoring", draft.scoring())
                .put("points", points(draft))
                .put("tags", draft.tags())
                .withoutNulls()
                .toMap();
    }

    private static Object points(QuestionDraft draft) {
        OptionalDouble most = Rubric.of(draft.scoring()).maxPoints();
        return most.isEmpty() ? null : (Object) most.getAsDouble();
    }

    private static Stage stage(Visit visit) {
        return new Stage(visit.workspace().content(), visit.workspace().ids().mint(), visit.now());
    }

    private static String language(Visit visit) {
        return visit.terms().theme().get("locale") instanceof String locale ? locale : null;
    }
}

package io.examplarymock.server.flow;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.generation.QuestionGenerator;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.qti.QtiItem;
import io.examplarymock.server.qti.QtiVersion;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** generate-question (F3, O3): one question, as an object or as QTI XML; it belongs to no exam. */
final class GenerateQuestion extends Flow {
    private static final List<String> ALWAYS_OPEN = List.of("subject", "studentLevel", "language", "context");
    private static final String TYPE = "questionType";

    GenerateQuestion() {
        super("generate-question", Action.COMPLETE, Action.CANCEL, Action.FAIL);
    }

    @Override
    public Wishes settle(Wishes wishes, Session session, Stage stage) {
        return choices(wishes, session, stage).asWishes(wishes);
    }

    @Override
    public Draft draft(Wishes wishes, Session session, Stage stage) {
        Choices choices = choices(wishes, session, stage);
        String preset = session.terms().preset(TYPE);
        // Attempts are further questions of one draw, so that none comes twice.
        QuestionDraft question = QuestionGenerator.question(
                choices.brief(),
                preset != null ? preset : choices.text(TYPE),
                wishes.attempt(),
                Choices.seed(session, stage, 0));
        return new Draft(choices.asWishes(wishes), List.of(question));
    }

    @Override
    Map<String, Object> produce(Deed deed, Session session, Stage stage) {
        SessionTerms terms = session.terms();
        Draft draft = draft(deed.wishes(), session, stage);
        Choices choices = new Choices(draft.wishes().choices());
        Question question = draft.kept().get(0).withId(stage.ids().next(IdKind.QUESTION));
        choices.remember(terms, stage);
        return Map.of("question", inFormat(terms.preset("outputFormat"), question, choices.text("language")));
    }

    /** A preset type takes the choice away (F3). */
    private static Choices choices(Wishes wishes, Session session, Stage stage) {
        List<String> open = session.terms().preset(TYPE) != null
                ? ALWAYS_OPEN
                : Stream.concat(ALWAYS_OPEN.stream(), Stream.of(TYPE)).toList();
        return Choices.of(open, wishes, session.terms(), stage);
    }

    private static Object inFormat(String format, Question question, String language) {
        return QtiVersion.ofOutputFormat(format)
                .<Object>map(version -> QtiItem.xml(question, language, version))
                .orElseGet(() -> QuestionDocument.of(question));
    }
}

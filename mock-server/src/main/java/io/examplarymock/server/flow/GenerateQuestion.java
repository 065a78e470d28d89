package io.examplarymock.server.flow;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionDocument;
import io.examplarymock.server.generation.GenerationBrief;
import io.examplarymock.server.generation.QuestionGenerator;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.qti.QtiItem;
import io.examplarymock.server.qti.QtiVersion;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import java.util.Map;

/** generate-question (F3, O3): one question, as an object or as QTI XML; it belongs to no exam. */
final class GenerateQuestion extends Flow {
    GenerateQuestion() {
        super("generate-question", Action.COMPLETE, Action.CANCEL, Action.FAIL);
    }

    @Override
    Map<String, Object> produce(Session session, Stage stage) {
        SessionTerms terms = session.terms();
        GenerationBrief brief = Briefs.of(terms, stage);
        Question question = QuestionGenerator.question(
                        brief, terms.preset("questionType"), stage.ids().seedFor(session.id()))
                .withId(stage.ids().next(IdKind.QUESTION));
        Briefs.remember(terms, stage);
        return Map.of("question", inFormat(terms.preset("outputFormat"), question, brief.language()));
    }

    private static Object inFormat(String format, Question question, String language) {
        return QtiVersion.ofOutputFormat(format)
                .<Object>map(version -> QtiItem.xml(question, language, version))
                .orElseGet(() -> QuestionDocument.of(question));
    }
}

package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.practicespace.PracticeQuestion;
import io.examplarymock.server.practicespace.PracticeSpace;
import io.examplarymock.server.practicespace.PracticeSpaces;
import io.examplarymock.server.practicespace.PracticeSpaces.Progress;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Answer;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;

/** practice-space-student (F7, O7): open-ended; every answer counts towards the student's progress in the space. */
final class PracticeSpaceStudent extends Flow {
    private static final String PRESET = "practiceSpaceId";

    PracticeSpaceStudent() {
        super("practice-space-student", Action.ANSWER);
    }

    @Override
    public void requireNamedThings(SessionTerms terms, Content content) {
        String id = terms.preset(PRESET);
        if (content.spaces().find(id).isEmpty()) {
            throw ApiError.SPACE_OF_PRESET_UNKNOWN.because(
                    "presets.practiceSpaceId names " + id + ", which this workspace does not have", id);
        }
    }

    @Override
    public Access access(SessionTerms terms, Content content) {
        String id = terms.preset(PRESET);
        return content.spaces()
                .find(id)
                .map(space -> content.roleOf(terms.actor(), space)
                        .map(role -> Access.GRANTED)
                        .orElseGet(() -> Access.forbidden("%s needs the %s role or a higher one on %s"
                                .formatted(terms.actor(), ResourceRole.PARTICIPANT.wireName(), id))))
                .orElseGet(() -> Access.gone("the practice space " + id + " was deleted"));
    }

    @Override
    void requireSense(Action action, Session session, Content content) {
        if (action == Action.ANSWER
                && content.spaces().find(session.terms().preset(PRESET)).isEmpty()) {
            throw IllegalTransition.forbidden(action, session, "the practice space was deleted");
        }
    }

    @Override
    Session answer(Deed deed, Session session, Stage stage) {
        PracticeSpace space =
                stage.content().spaces().find(session.terms().preset(PRESET)).orElseThrow();
        Question question = QuestionChoice.of(
                deed, space.pool().stream().map(PracticeQuestion::question).toList(), space.id());
        Answer answer = deed.answerTo(question, stage.now());
        count(session, space, question, Boolean.TRUE.equals(answer.correct()), stage);
        return session.answered(answer);
    }

    private static void count(Session session, PracticeSpace space, Question question, boolean correct, Stage stage) {
        String topic = space.question(question.id()).orElseThrow().topicId();
        Progress progress = new Progress(space.id(), session.terms().actor(), topic);
        PracticeSpaces spaces = stage.content().spaces();
        stage.change(content ->
                content.with(spaces.with(progress, spaces.tally(progress).after(correct))));
    }
}

package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.grading.Grading;
import java.util.List;
import java.util.Optional;

/** Interactions made of simple choices: pick one, pick several, put in order. */
final class ChoiceTask {

    private static final String CHOICE = "qti-simple-choice";

    private ChoiceTask() {}

    /** Returns the choice, or empty when there is nothing to choose from. */
    static Optional<Task> of(QuestionType type, Question question) {
        Choices choices = options(question);
        if (choices.texts().isEmpty()) {
            return Optional.empty();
        }
        boolean several = type == QuestionType.MULTIPLE_CHOICE_MULTIPLE_ANSWERS;
        Response response = Response.only(
                several ? Response.Cardinality.MULTIPLE : Response.Cardinality.SINGLE,
                "identifier",
                choices.identifiersOf(correct(question)));
        List<Element> elements = choices.elements(CHOICE);
        return Optional.of(Task.of(
                response,
                Task.interaction("qti-choice-interaction")
                        .with("shuffle", isTrue(question, "shuffleAnswers"))
                        .with("max-choices", several ? choices.texts().size() : 1)
                        .holding(
                                type == QuestionType.PICTURE_CHOICE
                                        ? elements.stream()
                                                .map(ChoiceTask::picture)
                                                .toList()
                                        : elements)));
    }

    static Task trueFalse(Question question) {
        List<String> correct = correct(question).stream()
                .filter(List.of("true", "false")::contains)
                .toList();
        return Task.of(
                Response.only(Response.Cardinality.SINGLE, "identifier", correct),
                Task.interaction("qti-choice-interaction")
                        .with("shuffle", false)
                        .with("max-choices", 1)
                        .holding(
                                Element.named(CHOICE, "True").with("identifier", "true"),
                                Element.named(CHOICE, "False").with("identifier", "false")));
    }

    /** The options stand in their correct order, so the player is told to shuffle them. */
    static Optional<Task> sequence(Question question) {
        Choices choices = options(question);
        return choices.texts().isEmpty()
                ? Optional.empty()
                : Optional.of(Task.of(
                        Response.only(Response.Cardinality.ORDERED, "identifier", choices.identifiers()),
                        Task.interaction("qti-order-interaction")
                                .with("shuffle", true)
                                .holding(choices.elements(CHOICE))));
    }

    static boolean isTrue(Question question, String setting) {
        return Boolean.TRUE.equals(question.settings().get(setting));
    }

    /** The correct answer, one or several, as a list. */
    static List<String> correct(Question question) {
        return Grading.correctAnswer(question)
                .map(answer -> answer instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(answer.toString()))
                .orElse(List.of());
    }

    private static Choices options(Question question) {
        return new Choices("CHOICE_", question.listSetting("options"));
    }

    /** Shows the picture behind the URL; what is no safe URL is shown as the text it is. */
    private static Element picture(Element choice) {
        String url = choice.children().get(0) instanceof Text text ? text.value() : "";
        return SafeUrl.image(url)
                .map(source -> Element.named(choice.name())
                        .with("identifier", choice.attributes().get("identifier"))
                        .holding(Element.named("img").with("src", source).with("alt", "")))
                .orElse(choice);
    }
}

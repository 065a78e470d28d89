package io.examplarymock.server.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of an exam, in Examplary's own format (section 5 of the facts, tier P).
 *
 * <p>{@code settings}, {@code scoring} and {@code metadata} are JSON objects held as maps of strings, numbers,
 * booleans, {@code null}, lists and maps; whoever creates a question hands over maps that nobody changes afterwards.
 * What stands in {@code settings} depends on the type; {@link QuestionType} names the types whose settings are known.
 *
 * @param id starts with {@code q_}; unique within the workspace
 * @param version starts at 1 and grows with each edit; {@code v} on the wire
 * @param type as it was given, short ({@code essay}) or dotted ({@code examplary.default.essay})
 * @param description further text under the title, or {@code null}
 * @param scoring the rubric or points, or {@code null}
 * @param externalId the integrator's own id, or {@code null}
 */
public record Question(
        String id,
        int version,
        String type,
        String title,
        String description,
        Map<String, Object> settings,
        Map<String, Object> scoring,
        List<String> tags,
        String externalId,
        Map<String, Object> metadata) {

    /** Returns the known type of this question, or empty for a type that nobody documented. */
    public Optional<QuestionType> knownType() {
        return QuestionType.named(type);
    }

    /** Returns the setting of this name as text, or empty when it is absent or no text. */
    public Optional<String> textSetting(String name) {
        return settings.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns the texts in the setting of this name; empty when it is absent or no array. */
    public List<String> listSetting(String name) {
        return settings.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What was said of this question, without its id and version. */
    QuestionDraft draft() {
        return new QuestionDraft(type, title, description, settings, scoring, tags, externalId, metadata);
    }

    /** Returns the next version of this question. */
    Question revised(QuestionDraft next) {
        return new Question(
                id,
                version + 1,
                next.type(),
                next.title(),
                next.description(),
                next.settings(),
                next.scoring(),
                next.tags(),
                next.externalId(),
                next.metadata());
    }
}

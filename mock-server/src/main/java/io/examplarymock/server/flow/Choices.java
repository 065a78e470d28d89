package io.examplarymock.server.flow;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.generation.GenerationBrief;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.user.Preferences;
import io.examplarymock.server.user.User;
import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a session is to generate, nothing left open: the person's wishes go before the presets, and these before what the
 * actor used last (O16).
 *
 * @param values under the names of presets; {@code null} where nobody wants anything
 */
record Choices(Map<String, Object> values) {
    private static final String TYPES = "allowedGenerationQuestionTypes";

    /**
     * Settles what is open.
     *
     * @param open the presets that the person may replace
     * @throws InvalidDeed if the wishes name another one, or a type of question that the presets do not allow
     */
    static Choices of(List<String> open, Wishes wishes, SessionTerms terms, Stage stage) {
        wishes.choices().keySet().stream()
                .filter(name -> !open.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidDeed(
                            "wishes.choices." + name,
                            "is nothing that a person chooses in this session; open are " + String.join(", ", open));
                });
        Map<String, Object> last = lastUsed(terms, stage);
        Members values = Members.start();
        for (String name : open) {
            Object wished = present(wishes.choices().get(name));
            Object preset = present(terms.presets().get(name));
            if (name.equals(TYPES)) {
                values.put(name, types(texts(preset), texts(wished)));
            } else if (wishes.choices().containsKey(name)) {
                values.put(name, wished);
            } else {
                values.put(name, preset != null ? preset : last.get(name));
            }
        }
        return new Choices(values.toMap());
    }

    /** The wishes that say all of this. */
    Wishes asWishes(Wishes given) {
        return new Wishes(values, given.attempt(), given.without());
    }

    GenerationBrief brief() {
        return new GenerationBrief(
                text("subject"),
                text("studentLevel"),
                text("language"),
                text("context"),
                texts(values.get(TYPES)),
                minutes());
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** Keeps what was chosen for the actor's next session. */
    void remember(SessionTerms terms, Stage stage) {
        stage.content().users().find(terms.actor()).ifPresent(user -> {
            User next = user.preferring(user.preferences().renewedBy(values));
            stage.change(content -> content.with(content.users().replacing(next)));
        });
    }

    /** The number that seeds what is generated for these wishes. */
    static long seed(Session session, Stage stage, int attempt) {
        return stage.ids().seedFor(attempt == 0 ? session.id() : session.id() + " attempt " + attempt);
    }

    static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Integer minutes() {
        return values.get("intendedDuration") instanceof Number minutes ? (Integer) minutes.intValue() : null;
    }

    private static Map<String, Object> lastUsed(SessionTerms terms, Stage stage) {
        Preferences last = stage.content()
                .users()
                .find(terms.actor())
                .map(User::preferences)
                .orElse(Preferences.NONE);
        return Members.start()
                .put("subject", last.subject())
                .put("studentLevel", last.studentLevel())
                .put("language", last.language())
                .toMap();
    }

    private static List<String> types(List<String> allowed, List<String> wished) {
        for (String type : wished) {
            if (!allowed.isEmpty() && allowed.stream().noneMatch(name -> isSameType(name, type))) {
                throw new InvalidDeed(
                        "wishes.choices." + TYPES,
                        "%s is none of the types that this session allows: %s"
                                .formatted(type, String.join(", ", allowed)));
            }
        }
        return wished.isEmpty() ? allowed : wished;
    }

    private static boolean isSameType(String one, String other) {
        return one.equals(other)
                || QuestionType.meant(one)
                        .filter(type -> QuestionType.meant(other).equals(Optional.of(type)))
                        .isPresent();
    }

    private static Object present(Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }
}

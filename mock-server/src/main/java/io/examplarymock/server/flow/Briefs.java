package io.examplarymock.server.flow;

import io.examplarymock.server.generation.GenerationBrief;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.user.Preferences;
import io.examplarymock.server.user.User;
import java.util.List;
import java.util.Map;

/** What a session's presets ask generation for; what they leave open, the user's preferences fill (O16). */
final class Briefs {
    private Briefs() {}

    static GenerationBrief of(SessionTerms terms, Stage stage) {
        Map<String, Object> presets = terms.presets();
        Preferences wishes = stage.content()
                .users()
                .find(terms.actor())
                .map(User::preferences)
                .orElse(Preferences.NONE)
                .renewedBy(presets);
        return new GenerationBrief(
                wishes.subject(),
                wishes.studentLevel(),
                wishes.language(),
                terms.preset("context"),
                texts(presets.get("allowedGenerationQuestionTypes")),
                presets.get("intendedDuration") instanceof Number minutes ? (Integer) minutes.intValue() : null);
    }

    /** Keeps what the presets named for the actor's next session. */
    static void remember(SessionTerms terms, Stage stage) {
        stage.content().users().find(terms.actor()).ifPresent(user -> {
            User next = user.preferring(user.preferences().renewedBy(terms.presets()));
            stage.change(content -> content.with(content.users().replacing(next)));
        });
    }

    static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}

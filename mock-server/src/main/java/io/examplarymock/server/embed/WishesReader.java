package io.examplarymock.server.embed;

import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.flow.Wishes;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.value.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads wishes as pages send them: {@code {"wishes": {"choices": {"subject": "Biology"}, "attempt": 0, "without": []}}},
 * each member optional. Choices are judged as the presets whose places they take.
 */
final class WishesReader {
    /** More than anybody presses a button. */
    private static final int MOST_ATTEMPTS = 1000;

    private static final Set<String> KNOWN = Set.of("choices", "attempt", "without");

    private WishesReader() {}

    /** Returns the wishes in a body; {@link Wishes#NONE} if it has none. */
    static Wishes read(JsonObject body, Visit visit) {
        if (body.members().get("wishes") == null) {
            return Wishes.NONE;
        }
        JsonObject wishes = object(body, "wishes", "");
        wishes.members().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(400, "wishes have choices, attempt and without, but no " + name);
                });
        return new Wishes(choices(wishes, visit), attempt(wishes), without(wishes));
    }

    private static Map<String, Object> choices(JsonObject wishes, Visit visit) {
        if (!wishes.has("choices")) {
            return Map.of();
        }
        Map<String, Object> choices = object(wishes, "choices", "wishes.").members();
        // Null wishes for nothing, which the presets say by leaving the member out.
        Map<String, Object> wanted =
                Members.startingWith(choices).withoutNulls().toMap();
        String schema = "flows/" + Flows.named(visit.terms().flow()).slug() + "/presets";
        JsonBody.of(wanted).validate(schema).violations().stream().findFirst().ifPresent(first -> {
            throw new Refusal(400, first.under("wishes.choices").sentence());
        });
        return choices;
    }

    private static int attempt(JsonObject wishes) {
        if (!wishes.has("attempt")) {
            return 0;
        }
        Integer attempt = wishes.integer("attempt");
        if (attempt == null || attempt < 0 || attempt >= MOST_ATTEMPTS) {
            throw new Refusal(400, "wishes.attempt must be a whole number from 0 to " + (MOST_ATTEMPTS - 1));
        }
        return attempt;
    }

    private static Set<Integer> without(JsonObject wishes) {
        if (!wishes.has("without")) {
            return Set.of();
        }
        List<Integer> places = new ArrayList<>();
        if (wishes.members().get("without") instanceof List<?> list) {
            list.forEach(
                    place -> places.add(JsonObject.of(Map.of("place", place)).integer("place")));
        } else {
            places.add(null);
        }
        if (places.contains(null)) {
            throw new Refusal(400, "wishes.without must be a list of the places of questions, counted from 0");
        }
        return Set.copyOf(places);
    }

    private static JsonObject object(JsonObject parent, String name, String path) {
        if (parent.members().get(name) instanceof Map<?, ?>) {
            return parent.object(name);
        }
        throw new Refusal(400, path + name + " must be an object");
    }
}

package io.examplarymock.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.testing.Samples;
import io.examplarymock.server.workspace.Workspace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schema of the state document")
class StateSchemaTest {

    private static final String SCHEMA = "admin/state";

    /** What may stand where something else belongs. */
    private static final List<Object> STRANGERS = Arrays.asList(
            null, "", "x", true, -1, 4.5, new BigInteger("9".repeat(40)), List.of(), List.of(1), Map.of());

    private final Object document =
            Samples.valid(SCHEMA, "something-of-everything").toValue();

    @Test
    void fitsWhatIsWrittenAfterReading() {
        Workspace read = StateDocument.read(JsonBody.of(document).toObject());
        JsonBody written = Json.parse(Json.write(StateDocument.of(read)));

        assertThat(written.validate(SCHEMA).violations()).isEmpty();
        assertThat(written.toValue()).isEqualTo(document);
    }

    @Test
    void letsNothingThroughOnWhichTheReaderWouldStumble() {
        List<Object> spoilt = new ArrayList<>();
        spoil(document, spoilt::add);

        assertThat(spoilt).hasSizeGreaterThan(1000).allSatisfy(StateSchemaTest::isRefusedInWordsOrRead);
    }

    private static void isRefusedInWordsOrRead(Object spoilt) {
        JsonBody body = JsonBody.of(spoilt);
        if (body.validate(SCHEMA).isValid()) {
            try {
                StateDocument.read(body.toObject());
            } catch (UnreadableState | ApiException inWords) {
                assertThat(inWords).hasMessageMatching("(?s).{10,}");
            }
        }
    }

    /** Hands over copies of a value, in each of which one member is missing or one value is a stranger. */
    private static void spoil(Object value, Consumer<Object> spoilt) {
        if (value instanceof Map<?, ?> members) {
            for (Object name : members.keySet()) {
                Map<Object, Object> without = new LinkedHashMap<>(members);
                without.remove(name);
                spoilt.accept(without);
                spoil(members.get(name), replacement -> {
                    Map<Object, Object> with = new LinkedHashMap<>(members);
                    with.put(name, replacement);
                    spoilt.accept(with);
                });
            }
        } else if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                int index = i;
                spoil(elements.get(i), replacement -> {
                    List<Object> with = new ArrayList<>(elements);
                    with.set(index, replacement);
                    spoilt.accept(with);
                });
            }
        }
        STRANGERS.forEach(spoilt);
    }
}

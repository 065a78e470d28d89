package io.examplarymock.harness.pacts.states;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.client.Pacts;
import io.examplarymock.harness.usage.ToolFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets states up in a mock: those of one interaction together, in a workspace that is theirs alone. */
public final class MockStates {
    /** What an interaction without a state begins in. */
    private static final NamedState ANY = new NamedState("a workspace", Map.of());

    private static final String KEY = "apiKey";
    private static final String WARNING = "warning";

    private final Pacts pacts;
    private final StateNames names;
    private final boolean lenient;

    /**
     * Sets up in this mock.
     *
     * @param lenient whether a state that the mock does not know becomes an empty workspace
     */
    public MockStates(MockClient mock, StateNames names, boolean lenient) {
        this.pacts = mock.pacts();
        this.names = names;
        this.lenient = lenient;
    }

    /**
     * Brings the mock into all of these states at once.
     *
     * @throws UnusableState if one of them cannot be set up; nothing is left of the others then
     */
    public SetUp setUp(List<NamedState> states) {
        List<NamedState> meant = meant(states);
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        try {
            for (NamedState state : meant.isEmpty() ? List.of(ANY) : meant) {
                Map<String, Object> answer = new LinkedHashMap<>(setUp(state, values.get(KEY)));
                if (answer.remove(WARNING) instanceof String warning) {
                    warnings.add(warning);
                }
                values.putAll(answer);
            }
        } catch (RuntimeException impossible) {
            tearDown(values);
            throw impossible;
        }
        return new SetUp(values, warnings, () -> tearDown(values));
    }

    /**
     * Returns the message of an interaction.
     *
     * @throws UnusableState if the mock sends no such message, or not in these states
     */
    public Pacts.Message message(String description, List<NamedState> states) {
        try {
            return pacts.message(
                    description,
                    meant(states).stream()
                            .map(state -> new Pacts.State(state.name(), state.params()))
                            .toList());
        } catch (MockException refused) {
            throw unusable("the mock does not send this message: ", refused);
        }
    }

    private List<NamedState> meant(List<NamedState> states) {
        return states.stream().flatMap(state -> names.meaningOf(state).stream()).toList();
    }

    private Map<String, Object> setUp(NamedState state, Object key) {
        Map<String, Object> params = new LinkedHashMap<>(state.params());
        if (key != null) {
            params.put(KEY, key);
        }
        try {
            return lenient ? pacts.setUpLeniently(state.name(), params) : pacts.setUp(state.name(), params);
        } catch (MockException refused) {
            throw unusable("the state \"" + state.name() + "\" cannot be set up: ", refused);
        }
    }

    private static RuntimeException unusable(String what, MockException refused) {
        return refused.status().isEmpty()
                ? new ToolFailed(refused.getMessage())
                : new UnusableState(what + (refused.detail().isEmpty() ? refused.getMessage() : refused.detail()));
    }

    private void tearDown(Map<String, Object> values) {
        if (values.get(KEY) instanceof String key) {
            try {
                pacts.tearDown(key);
            } catch (MockException refused) {
                throw new ToolFailed("a state cannot be torn down: " + refused.getMessage());
            }
        }
    }
}

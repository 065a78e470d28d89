package io.examplarymock.server.deviation;

import io.examplarymock.server.http.HttpApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of all deviations. */
public final class Deviations {
    private static final List<Deviation> ALL = List.of(
            new ExtraField(),
            new MissingField(),
            new OtherType(),
            new NewValue(),
            new OtherExpiry(),
            new SwappedModes(),
            new OtherStatus(),
            new NewStatus(),
            new OtherText(),
            new Gone(),
            new Slow(),
            new BearerOnly(),
            new ClosedDescription(),
            new NoForeignPages(),
            new EmptyExport(),
            new OlderActors(),
            new KeptRole(),
            new NewState(),
            new LostParent(),
            new ForgottenTypes(),
            new FixedRole(),
            new FixedName());

    private Deviations() {}

    /** Returns what each deviation does, by its name, in the order of the list. */
    public static Map<String, String> descriptions() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        ALL.forEach(deviation -> descriptions.put(deviation.name(), deviation.description()));
        return descriptions;
    }

    /**
     * Returns the API with a deviation.
     *
     * @throws IllegalArgumentException if there is none of this name; tells which there are
     */
    public static HttpApplication deviate(HttpApplication api, String name) {
        return ALL.stream()
                .filter(deviation -> deviation.name().equals(name))
                .findFirst()
                .map(deviation -> new DeviatingApplication(api, deviation))
                .orElseThrow(() -> new IllegalArgumentException("there is no deviation named " + name + "; there are "
                        + String.join(", ", descriptions().keySet())));
    }
}

package io.examplarymock.harness.verify.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of scenarios, in the order in which reports tell them. */
public final class Scenarios {
    private static final List<Scenario> ALL = Stream.of(
                    HappyPaths.all(), OtherEndings.all(), WrongActors.all(), Troubles.all(), Messages.all())
            .flatMap(List::stream)
            .toList();

    private Scenarios() {}

    /** Returns all of them. */
    public static List<Scenario> all() {
        return ALL;
    }

    /** Returns the name of each. */
    public static List<String> names() {
        return ALL.stream().map(Scenario::name).toList();
    }

    /** Finds a scenario by its name. */
    public static Optional<Scenario> find(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}

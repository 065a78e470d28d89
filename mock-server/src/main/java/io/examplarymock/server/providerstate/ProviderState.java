package io.examplarymock.server.providerstate;

import java.util.function.Consumer;

/**
 * One state by its name.
 *
 * @param approved whether its workspace may use embed sessions
 * @param setUp what is done in the fresh workspace
 * @param elsewhere what is done in another fresh workspace, which the key does not open; {@code null} if there is none
 */
record ProviderState(String name, boolean approved, Consumer<Scene> setUp, Consumer<Scene> elsewhere) {
    ProviderState(String name, Consumer<Scene> setUp) {
        this(name, true, setUp, null);
    }

    static ProviderState unapproved(String name, Consumer<Scene> setUp) {
        return new ProviderState(name, false, setUp, null);
    }

    static ProviderState elsewhere(String name, Consumer<Scene> setUp, Consumer<Scene> elsewhere) {
        return new ProviderState(name, true, setUp, elsewhere);
    }
}

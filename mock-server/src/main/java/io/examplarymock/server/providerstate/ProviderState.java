package io.examplarymock.server.providerstate;

import java.util.function.Consumer;

/**
 * One state by its name.
 *
 * @param approved whether its workspace may use embed sessions
 * @param setUp what is done in the fresh workspace
 */
record ProviderState(String name, boolean approved, Consumer<Scene> setUp) {
    ProviderState(String name, Consumer<Scene> setUp) {
        this(name, true, setUp);
    }
}

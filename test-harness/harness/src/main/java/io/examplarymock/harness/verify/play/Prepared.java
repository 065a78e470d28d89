package io.examplarymock.harness.verify.play;

import io.examplarymock.client.MockHandle;
import java.util.Map;

/**
 * A workspace that is ready for a client.
 *
 * @param actor the person as the client is told: {@code email}, {@code name} and perhaps {@code id}
 * @param presets of the session that the client shall create
 */
record Prepared(MockHandle workspace, String ownerId, Map<String, Object> actor, Map<String, Object> presets) {

    String email() {
        return String.valueOf(actor.get("email"));
    }
}

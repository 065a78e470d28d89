package io.examplarymock.harness.drift.deployment;

import io.examplarymock.harness.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call that is to be made.
 *
 * @param path below the address of the deployment, with the query
 * @param body JSON
 * @param headers beside those that follow from the rest
 */
public record Call(
        String method, String path, Optional<String> body, Credential credential, Map<String, String> headers) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /** A call without a body, with the key. */
    public static Call of(String method, String path) {
        return new Call(method, path, Optional.empty(), Credential.BEARER, Map.of());
    }

    /** The same call with a body. */
    public Call with(Object json) {
        return new Call(method, path, Optional.of(Json.write(json)), credential, headers);
    }

    /** The same call by somebody else. */
    public Call by(Credential other) {
        return new Call(method, path, body, other, headers);
    }

    /** The same call with one more header. */
    public Call with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, body, credential, more);
    }
}

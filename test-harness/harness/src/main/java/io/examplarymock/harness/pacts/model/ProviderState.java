package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;

/**
 * A state in which the provider has to be.
 *
 * @param parameters an object; missing if there are none
 */
public record ProviderState(String name, JsonValue parameters, String pointer) {}

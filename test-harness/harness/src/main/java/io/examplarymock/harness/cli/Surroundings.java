package io.examplarymock.harness.cli;

import io.examplarymock.harness.mock.MockCommand;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What commands find around them.
 *
 * @param environment variables by name
 * @param mock how a mock is started, by the environment
 */
record Surroundings(InputStream in, Map<String, String> environment, Function<Map<String, String>, MockCommand> mock) {

    /** The admin token that an option says, or else the environment; nothing if neither says one. */
    Optional<String> adminToken(String option) {
        return Optional.ofNullable(option == null ? environment.get("EXAMPLARY_MOCK_ADMIN_TOKEN") : option)
                .filter(value -> !value.isBlank());
    }

    static Surroundings ofProcess(InputStream in) {
        return new Surroundings(in, System.getenv(), MockCommand::ofStandaloneJar);
    }
}

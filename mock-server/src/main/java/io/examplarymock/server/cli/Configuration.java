package io.examplarymock.server.cli;

import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.json.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What options default to: the environment's variable of the option's name ({@code --port} is {@code
 * EXAMPLARY_MOCK_PORT}), else the key in {@code examplary-mock.yaml} of the working folder, or of the file that {@code
 * EXAMPLARY_MOCK_CONFIG} names.
 */
final class Configuration {
    private static final String PREFIX = "EXAMPLARY_MOCK_";
    private static final String FILE = "examplary-mock.yaml";

    private final Map<String, String> environment;
    private final Path path;
    private final Map<String, String> file;

    private Configuration(Map<String, String> environment, Path path, Map<String, String> file) {
        this.environment = environment;
        this.path = path;
        this.file = file;
    }

    /** A value, and the variable or file that has it. */
    record Found(String value, String place) {}

    static Configuration read(Map<String, String> environment) {
        String named = environment.get(PREFIX + "CONFIG");
        Path path = Path.of(named == null ? FILE : named);
        if (named != null && !Files.isRegularFile(path)) {
            throw new InvalidConfiguration("EXAMPLARY_MOCK_CONFIG names " + path + ", which is no file");
        }
        Map<String, String> file = Files.isRegularFile(path) ? yaml(path) : Map.of();
        for (String key : file.keySet()) {
            if (!ServeCommand.optionNames().contains(key)) {
                throw new InvalidConfiguration(
                        path + ": there is no option " + key + "; mock-server --help lists them all");
            }
        }
        return new Configuration(environment, path, file);
    }

    /** What an option, named without its dashes, defaults to. */
    Optional<Found> find(String name) {
        String variable = PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
        if (environment.containsKey(variable)) {
            return Optional.of(new Found(environment.get(variable), variable));
        }
        return Optional.ofNullable(file.get(name)).map(value -> new Found(value, path.toString()));
    }

    private static Map<String, String> yaml(Path path) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            Yaml.parse(Files.readString(path)).members().forEach((key, value) -> {
                if (value != null) {
                    values.put(key, String.valueOf(value));
                }
            });
            return values;
        } catch (IOException | MalformedJson e) {
            throw new InvalidConfiguration(path + " cannot be read: " + e.getMessage());
        }
    }
}

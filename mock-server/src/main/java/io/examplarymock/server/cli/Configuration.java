package io.examplarymock.server.cli;

import io.examplarymock.server.json.MalformedJson;
import io.examplarymock.server.json.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options default to: the environment's variable of the option's name ({@code --port} is {@code
 * EXAMPLARY_MOCK_PORT}), else the key in {@code examplary-mock.yaml} of the working folder, or of the file that {@code
 * EXAMPLARY_MOCK_CONFIG} names.
 */
final class Configuration implements IDefaultValueProvider {
    private static final String PREFIX = "EXAMPLARY_MOCK_";
    private static final String FILE = "examplary-mock.yaml";

    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Configuration(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    static Configuration read(Map<String, String> environment) {
        String named = environment.get(PREFIX + "CONFIG");
        Path path = Path.of(named == null ? FILE : named);
        if (named != null && !Files.isRegularFile(path)) {
            throw new InvalidConfiguration("EXAMPLARY_MOCK_CONFIG names " + path + ", which is no file");
        }
        Map<String, String> file = Files.isRegularFile(path) ? yaml(path) : Map.of();
        for (String key : file.keySet()) {
            if (!ServeCommand.optionNames().contains("--" + key)) {
                throw new InvalidConfiguration(
                        path + ": there is no option " + key + "; mock-server --help lists them all");
            }
        }
        return new Configuration(environment, file);
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String name = option.longestName().substring(2);
        String variable = PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
        return environment.getOrDefault(variable, file.get(name));
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

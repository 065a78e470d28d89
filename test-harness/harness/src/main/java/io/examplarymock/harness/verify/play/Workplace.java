package io.examplarymock.harness.verify.play;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.relay.Relay;
import io.examplarymock.harness.verify.scenario.Channel;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A folder with the file that a client reads and the one that it writes. */
record Workplace(Path folder) implements AutoCloseable {
    private static final String CONTEXT = "context.json";
    private static final String RESULT = "result.json";

    static Workplace open(Scenario scenario, Prepared prepared, Relay relay) {
        try {
            Path folder = Files.createTempDirectory("examplary-verify");
            Files.writeString(folder.resolve(CONTEXT), Json.write(context(scenario, prepared, relay)));
            return new Workplace(folder);
        } catch (IOException e) {
            throw new ToolFailed("no folder can be made for the client's files: " + e.getMessage());
        }
    }

    private static Map<String, Object> context(Scenario scenario, Prepared prepared, Relay relay) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("scenario", scenario.name());
        context.put("flow", scenario.flow());
        context.put("actor", prepared.actor());
        context.put("presets", prepared.presets());
        if (scenario.channel() == Channel.REDIRECT) {
            context.put("returnUrl", relay.returnUrl().toString());
        }
        if (scenario.channel() == Channel.MESSAGES) {
            context.put("allowedOrigin", relay.origin());
        }
        context.put("notificationsUrl", relay.notificationsUrl().toString());
        context.put("export", scenario.export());
        context.put("cleanUp", scenario.cleanUp());
        return context;
    }

    Map<String, String> environment(Scenario scenario, Prepared prepared) {
        return Map.of(
                "EXAMPLARY_BASE_URL", prepared.workspace().baseUrl().toString(),
                "EXAMPLARY_API_KEY", prepared.workspace().apiKey(),
                "EXAMPLARY_SCENARIO", scenario.name(),
                "EXAMPLARY_CONTEXT_FILE", folder.resolve(CONTEXT).toString(),
                "EXAMPLARY_RESULT_FILE", folder.resolve(RESULT).toString());
    }

    /** The text of the result file; one that is no text is as good as none in JSON. */
    Optional<String> result() {
        Path file = folder.resolve(RESULT);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (MalformedInputException noText) {
            return Optional.of("not UTF-8");
        } catch (IOException e) {
            throw new ToolFailed("the result file cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(CONTEXT));
            Files.deleteIfExists(folder.resolve(RESULT));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The client left more in the folder, or still holds a file: the system's clean-up of temporary files takes
            // it.
            folder.toFile().deleteOnExit();
        }
    }
}

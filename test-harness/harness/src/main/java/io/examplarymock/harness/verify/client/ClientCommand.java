package io.examplarymock.harness.verify.client;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the judged client is started: a program and its arguments. */
public record ClientCommand(List<String> words) {

    public ClientCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new WrongUsage(
                    "there is no client to judge; give its command behind --, for example: -- node client.js");
        }
    }

    /**
     * Starts the client in this process's folder, with its environment and these variables.
     *
     * @throws WrongUsage if the program cannot be started; says why
     */
    public ClientProcess start(Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new ClientProcess(process);
        } catch (IOException e) {
            throw new WrongUsage("the client cannot be started: " + e.getMessage());
        }
    }

    /**
     * Returns the file by which the client is known, relative to the working folder and with slashes: the first that the
     * command names, or else the bare name of the program.
     */
    public String source() {
        return words.stream()
                .flatMap(word -> file(word).stream())
                .findFirst()
                .orElseGet(() -> words.get(0).replaceFirst(".*[/\\\\]", ""));
    }

    private static Optional<String> file(String word) {
        try {
            Path folder = Path.of("").toAbsolutePath();
            Path file = folder.resolve(word).normalize();
            return Files.isRegularFile(file) && file.startsWith(folder)
                    ? Optional.of(folder.relativize(file).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Returns the command as a person would type it. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}

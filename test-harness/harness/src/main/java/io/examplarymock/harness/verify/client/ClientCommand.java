package io.examplarymock.harness.verify.client;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

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

    /** Returns the command as a person would type it. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}

package io.examplarymock.server.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mock-server health}: asks the server on the configured port of this machine whether it is ready. */
@Command(
        name = "health",
        description = "Probes the running server; exits with 0 if it is ready, else with 1.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "Port that the server listens on (8080).")
    private int port = 8080;

    @Override
    public Integer call() throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/readyz");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            int status = client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            spec.commandLine()
                    .getOut()
                    .println(status == 200 ? "ready" : "not ready: " + address + " answers " + status);
            return status == 200 ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getOut().println("not ready: nothing answers at " + address);
            return 1;
        }
    }
}

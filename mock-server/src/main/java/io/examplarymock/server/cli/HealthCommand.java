package io.examplarymock.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.apache.commons.cli.Option;

/** {@code mock-server health}: asks the server on the configured port of this machine whether it is ready. */
final class HealthCommand implements Command {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "health";
    }

    @Override
    public List<String> description() {
        return List.of("Probes the running server; exits with 0 if it is ready, else with 1.");
    }

    @Override
    public List<Option> options() {
        return List.of(Command.valued("port", "PORT", "Port that the server listens on (8080)."));
    }

    @Override
    public int run(Given given, PrintWriter out) {
        URI address =
                URI.create("http://127.0.0.1:" + given.number("port", 0, 65_535).orElse(8080) + "/readyz");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            int status = client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            out.println(status == 200 ? "ready" : "not ready: " + address + " answers " + status);
            return status == 200 ? 0 : 1;
        } catch (IOException e) {
            out.println("not ready: nothing answers at " + address);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("not ready: interrupted before " + address + " answered");
            return 1;
        }
    }
}

package io.examplarymock.server.cli;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockOptions.Environment;
import io.examplarymock.server.MockOptions.Keys;
import io.examplarymock.server.MockOptions.LogFormat;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.time.ClockMode;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/** {@code mock-server serve}: runs the mock until it is told to stop. */
final class ServeCommand implements Command {
    private static final List<Option> OPTIONS = List.of(
            Command.valued("port", "PORT", "Port to listen on; 0 picks a free one (8080)."),
            Command.valued("https-port", "PORT", "Port for TLS as well, with a self-signed certificate."),
            Command.valued("host", "ADDRESS", "Address to bind (127.0.0.1)."),
            Command.valued("public-url", "URL", "What embed URLs start with (the address that a request came to)."),
            Command.valued(
                    "environment",
                    "production|staging",
                    "Deployment to imitate: take-exam exists on staging only (staging)."),
            Command.valued("keys", "open|strict", "Whether any well-formed key opens a workspace of its own (open)."),
            Command.valued("max-workspaces", "NUMBER", "How many workspaces there may be (10000)."),
            Command.valued("clock", "system|frozen", "How the clock of a new workspace behaves (system)."),
            Command.valued("clock-start", "INSTANT", "What that clock shows first (now)."),
            Command.valued("seed", "NUMBER", "Makes ids repeatable, and embed tokens guessable."),
            Command.flag(
                    "force-seed", "Allows --seed, and kept plays of scripts, on an address that others can reach."),
            Command.flag("strict-presets", "Refuses unknown presets rather than report them."),
            Command.valued("self-check", "on|off", "Whether the mock judges its own answers by their schemas (off)."),
            Command.valued("rate-limits", "on|off", "Whether calls past the documented limits are refused (off)."),
            Command.valued(
                    "store",
                    "memory|file:PATH|jdbc:postgresql:…",
                    "Where workspaces are kept; in a file they outlive the mock, and a PostgreSQL database can be shared (memory)."),
            Command.valued("seed-data", "FOLDER", "Workspace documents to start with, as GET state answers them."),
            Command.valued("journal-size", "NUMBER", "How many exchanges each workspace's journal keeps (1000)."),
            Command.valued(
                    "wiremock-journal",
                    "on|off",
                    "Whether WireMock's own journal is kept, for its verify and near-miss routes (off)."),
            Command.valued("admin-token", "TOKEN", "What every admin call must bring as its Bearer token."),
            Command.valued("wiremock-root", "FOLDER", "Where WireMock's mappings and __files are (.)."),
            Command.valued("log-format", "text|json", "How log lines look (text)."),
            Command.valued(
                    "proxy-to", "URL", "Passes calls of the API on to a real deployment, and judges both directions."),
            Command.flag(
                    "proxy-to-private", "Allows a deployment at a private, local or otherwise not public address."),
            Command.valued(
                    "proxy-keep",
                    "FOLDER",
                    "Where to keep what passes through, a file for each exchange, secrets masked."),
            Command.valued("deviate", "NAME", null));

    /** The names of its options, without dashes. */
    static Set<String> optionNames() {
        return OPTIONS.stream().map(Option::getLongOpt).collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<String> description() {
        return List.of(
                "Runs the mock, by default on http://localhost:8080 with the demo workspace.",
                "Each option has an environment variable (--port is EXAMPLARY_MOCK_PORT) and a key in"
                        + " examplary-mock.yaml; the command line goes before the environment, and the environment"
                        + " before the file.");
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public int run(Given given, PrintWriter out) {
        MockOptions options = read(given);
        LogLines.install(options.logFormat());
        MockServer server = MockServer.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "examplary-mock-stop"));
        FirstCall.to(server.baseUrl());
        greet(out, server, options);
        return MockServerCommand.STAYS;
    }

    private static MockOptions read(Given given) {
        MockOptions.Builder options = MockOptions.defaults().toBuilder();
        given.number("port", 0, 65_535).ifPresent(options::port);
        given.number("https-port", 0, 65_535).ifPresent(options::httpsPort);
        given.text("host").ifPresent(options::host);
        given.address("public-url").map(ServeCommand::requireWebAddress).ifPresent(options::publicUrl);
        given.choice("environment", Environment.class).ifPresent(options::environment);
        given.choice("keys", Keys.class).ifPresent(options::keys);
        given.number("max-workspaces", 1, 1_000_000).ifPresent(options::maxWorkspaces);
        given.choice("clock", ClockMode.class).ifPresent(options::clock);
        given.instant("clock-start").ifPresent(options::clockStart);
        given.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(options::seed);
        given.text("store").ifPresent(options::store);
        given.path("seed-data").ifPresent(options::seedData);
        given.number("journal-size", 0, 1_000_000).ifPresent(options::journalSize);
        given.text("admin-token").map(ServeCommand::requireToken).ifPresent(options::adminToken);
        given.path("wiremock-root").ifPresent(options::wiremockRoot);
        given.choice("log-format", LogFormat.class).ifPresent(options::logFormat);
        given.address("proxy-to").ifPresent(options::proxyTo);
        given.path("proxy-keep").ifPresent(options::proxyKeep);
        given.text("deviate").ifPresent(options::deviate);
        return options.forceSeed(given.isSet("force-seed"))
                .strictPresets(given.isSet("strict-presets"))
                .guardHeap(true)
                .selfCheck(given.isOn("self-check"))
                .rateLimits(given.isOn("rate-limits"))
                .wiremockJournal(given.isOn("wiremock-journal"))
                .proxyToPrivate(given.isSet("proxy-to-private"))
                .build();
    }

    private static URI requireWebAddress(URI address) {
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw new InvalidUsage("--public-url takes an http or https address, not " + address);
        }
        return address;
    }

    private static String requireToken(String token) {
        if (token.isBlank()) {
            throw new InvalidUsage("--admin-token must not be blank");
        }
        return token;
    }

    private static void greet(PrintWriter out, MockServer server, MockOptions options) {
        out.println("Examplary Mock " + Version.text() + " is ready.");
        String local = server.baseUrl().toString().replace("127.0.0.1", "localhost");
        out.println("  API        " + local);
        server.httpsPort().ifPresent(tls -> out.println("  HTTPS      https://localhost:" + tls));
        out.println("  Demo key   " + server.demoKey());
        out.println("  Dashboard  " + local + "/__admin/dashboard");
        out.println("Settings");
        options.shown().forEach((name, value) -> {
            if (value != null) {
                out.println("  " + name + " = " + value);
            }
        });
        Warnings.of(options).forEach(out::println);
        out.flush();
    }
}

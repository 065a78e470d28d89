package io.examplarymock.server.cli;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockOptions.Environment;
import io.examplarymock.server.MockOptions.Keys;
import io.examplarymock.server.MockOptions.LogFormat;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.time.ClockMode;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mock-server serve}: runs the mock until it is told to stop. */
@Command(
        name = "serve",
        description = {
            "Runs the mock, by default on http://localhost:8080 with the demo workspace.",
            "Each option has an environment variable (--port is EXAMPLARY_MOCK_PORT) and a key in examplary-mock.yaml;"
                    + " the command line goes before the environment, and the environment before the file."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 picks a free one (8080).")
    private int port = 8080;

    @Option(
            names = "--https-port",
            paramLabel = "PORT",
            description = "Port for TLS as well, with a self-signed certificate.")
    private Integer httpsPort;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to bind (127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "What embed URLs start with (the address that a request came to).")
    private URI publicUrl;

    @Option(
            names = "--environment",
            paramLabel = "production|staging",
            description = "Deployment to imitate: take-exam exists on staging only (staging).")
    private Environment environment = Environment.STAGING;

    @Option(
            names = "--keys",
            paramLabel = "open|strict",
            description = "Whether any well-formed key opens a workspace of its own (open).")
    private Keys keys = Keys.OPEN;

    @Option(
            names = "--max-workspaces",
            paramLabel = "NUMBER",
            description = "How many workspaces there may be (10000).")
    private int maxWorkspaces = 10_000;

    @Option(
            names = "--clock",
            paramLabel = "system|frozen",
            description = "How the clock of a new workspace behaves (system).")
    private ClockMode clock = ClockMode.SYSTEM;

    @Option(names = "--clock-start", paramLabel = "INSTANT", description = "What that clock shows first (now).")
    private Instant clockStart;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Makes ids repeatable, and embed tokens guessable.")
    private Long seed;

    @Option(
            names = "--force-seed",
            description = "Allows --seed, and kept plays of scripts, on an address that others can reach.")
    private boolean forceSeed;

    @Option(names = "--strict-presets", description = "Refuses unknown presets rather than report them.")
    private boolean strictPresets;

    @Option(
            names = "--self-check",
            paramLabel = "on|off",
            description = "Whether the mock judges its own answers by their schemas (off).")
    private OnOff selfCheck = OnOff.OFF;

    @Option(
            names = "--rate-limits",
            paramLabel = "on|off",
            description = "Whether calls past the documented limits are refused (off).")
    private OnOff rateLimits = OnOff.OFF;

    @Option(
            names = "--store",
            paramLabel = "memory|file:PATH|jdbc:postgresql:…",
            description =
                    "Where workspaces are kept; in a file they outlive the mock, and a PostgreSQL database can be shared (memory).")
    private String store = "memory";

    @Option(
            names = "--seed-data",
            paramLabel = "FOLDER",
            description = "Workspace documents to start with, as GET state answers them.")
    private Path seedData;

    @Option(
            names = "--journal-size",
            paramLabel = "NUMBER",
            description = "How many exchanges each workspace's journal keeps (1000).")
    private int journalSize = 1000;

    @Option(
            names = "--wiremock-journal",
            paramLabel = "on|off",
            description = "Whether WireMock's own journal is kept, for its verify and near-miss routes (off).")
    private OnOff wiremockJournal = OnOff.OFF;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "What every admin call must bring as its Bearer token.")
    private String adminToken;

    @Option(
            names = "--wiremock-root",
            paramLabel = "FOLDER",
            description = "Where WireMock's mappings and __files are (.).")
    private Path wiremockRoot = Path.of(".");

    @Option(names = "--log-format", paramLabel = "text|json", description = "How log lines look (text).")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--proxy-to",
            paramLabel = "URL",
            description = "Passes calls of the API on to a real deployment, and judges both directions.")
    private URI proxyTo;

    @Option(
            names = "--proxy-to-private",
            description = "Allows a deployment at a private, local or otherwise not public address.")
    private boolean proxyToPrivate;

    @Option(
            names = "--proxy-keep",
            paramLabel = "FOLDER",
            description = "Where to keep what passes through, a file for each exchange, secrets masked.")
    private Path proxyKeep;

    @Option(
            names = "--deviate",
            paramLabel = "NAME",
            hidden = true,
            description = "Differs from the API on purpose, for tests of what looks for differences.")
    private String deviate;

    static Set<String> optionNames() {
        return CommandSpec.forAnnotatedObject(new ServeCommand()).options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Integer call() {
        LogLines.install(logFormat);
        MockOptions options = options();
        MockServer server = MockServer.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "examplary-mock-stop"));
        FirstCall.to(server.baseUrl());
        greet(spec.commandLine().getOut(), server, options);
        return MockServerCommand.STAYS;
    }

    private MockOptions options() {
        requireRange("--port", port, 0, 65_535);
        requireRange("--https-port", httpsPort == null ? 0 : httpsPort, 0, 65_535);
        requireRange("--max-workspaces", maxWorkspaces, 1, 1_000_000);
        requireRange("--journal-size", journalSize, 0, 1_000_000);
        if (publicUrl != null && !List.of("http", "https").contains(String.valueOf(publicUrl.getScheme()))) {
            throw usage("--public-url takes an http or https address, not " + publicUrl);
        }
        if (adminToken != null && adminToken.isBlank()) {
            throw usage("--admin-token must not be blank");
        }
        return MockOptions.defaults().toBuilder()
                .port(port)
                .httpsPort(httpsPort)
                .host(host)
                .publicUrl(publicUrl)
                .environment(environment)
                .keys(keys)
                .maxWorkspaces(maxWorkspaces)
                .clock(clock)
                .clockStart(clockStart)
                .seed(seed)
                .forceSeed(forceSeed)
                .strictPresets(strictPresets)
                .selfCheck(selfCheck == OnOff.ON)
                .rateLimits(rateLimits == OnOff.ON)
                .store(store)
                .seedData(seedData)
                .journalSize(journalSize)
                .wiremockJournal(wiremockJournal == OnOff.ON)
                .adminToken(adminToken)
                .logFormat(logFormat)
                .proxyTo(proxyTo)
                .proxyToPrivate(proxyToPrivate)
                .proxyKeep(proxyKeep)
                .deviate(deviate)
                .wiremockRoot(wiremockRoot)
                .build();
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

    private void requireRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw usage(option + " takes a number from " + least + " to " + most + ", not " + value);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(new CommandLine(spec), message);
    }
}

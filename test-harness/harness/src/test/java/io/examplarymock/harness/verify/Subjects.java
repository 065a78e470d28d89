package io.examplarymock.harness.verify;

import io.examplarymock.harness.mock.LaunchedMock;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.verify.report.VerifyReport;
import io.examplarymock.harness.verify.subject.Mutant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the clients that are judged in tests, and the mock that they are judged in. */
public final class Subjects {
    private static final String PACKAGE = "io.examplarymock.harness.verify.subject.";

    private Subjects() {}

    public static LaunchedMock mock() {
        return LaunchedMock.launch(
                MockCommand.ofClass(System.getProperty("java.class.path"), "io.examplarymock.server.cli.Main"),
                "--self-check",
                "on");
    }

    public static List<String> referenceClient() {
        return java(PACKAGE + "ReferenceClient");
    }

    public static List<String> mutant(Mutant mutant) {
        return java(PACKAGE + "Mutant", mutant.name());
    }

    public static List<String> leakyClient(Path told) {
        return java(PACKAGE + "LeakyClient", told.toString());
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        return command;
    }

    public static VerifyReport judge(
            URI mock, List<String> client, List<String> scenarios, Duration timeout, int jobs) {
        return Verification.run(
                new VerifyOrder(
                        client,
                        scenarios,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(mock),
                        Optional.empty(),
                        timeout,
                        jobs,
                        true),
                () -> {
                    throw new AssertionError("there is a mock");
                });
    }
}

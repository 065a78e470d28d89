package io.examplarymock.server.proxy;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.testing.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mock that proxies and keeps what it sees, and another that plays the real service; without stubs before each test. */
final class PassingOn implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback {
    private MockServer real;
    private MockServer mock;
    private Path kept;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (mock != null) {
            return;
        }
        kept = Files.createTempDirectory("examplary-mock-kept");
        real = MockServer.start(MockOptions.forTests());
        mock = MockServer.start(MockOptions.forTests().toBuilder()
                .proxyTo(real.baseUrl())
                .proxyToPrivate(true)
                .proxyKeep(kept)
                .build());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        mock.wireMock().resetAll();
        real.wireMock().resetAll();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (context.getRequiredTestClass().isMemberClass()) {
            return;
        }
        mock.close();
        real.close();
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    MockServer real() {
        return real;
    }

    MockServer mock() {
        return mock;
    }

    Path kept() {
        return kept;
    }

    /** A client of the proxy with a key of its own. */
    Caller caller() {
        return Caller.withFreshKey(mock.baseUrl());
    }

    /** The same client at the real service. */
    Caller there(Caller caller) {
        return new Caller(real.baseUrl(), caller.key());
    }
}

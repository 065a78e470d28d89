package io.examplarymock.server.wiremock;

import java.nio.file.Path;

/**
 * How the engine listens.
 *
 * @param host the address to bind
 * @param port 0 picks a free one
 * @param httpsPort {@code null} for no TLS, 0 picks a free one; the certificate is WireMock's self-signed one
 * @param journal whether WireMock's own request journal is kept, for its verify and near-miss routes
 * @param journalLimit how many requests that journal keeps
 * @param root the folder of WireMock's {@code mappings} and {@code __files}
 */
public record EngineSettings(String host, int port, Integer httpsPort, boolean journal, int journalLimit, Path root) {}

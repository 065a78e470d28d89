package io.examplarymock.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The way to one mock. Tells in a sentence when nothing answers there. */
final class Connection {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI baseUrl;
    private final Optional<String> adminToken;

    Connection(URI baseUrl, Optional<String> adminToken) {
        this.baseUrl = withoutSlash(baseUrl);
        this.adminToken = adminToken;
    }

    URI baseUrl() {
        return baseUrl;
    }

    /** Starts a request to a path that begins with a slash. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
        adminToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    HttpClient http() {
        return http;
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (ConnectException e) {
            throw new MockException("No mock answers at " + baseUrl + "; is it running?", e);
        } catch (HttpTimeoutException e) {
            throw new MockException(
                    baseUrl + " took longer than " + PATIENCE.toSeconds() + " s to answer " + name(request), e);
        } catch (IOException e) {
            throw new MockException(baseUrl + " broke off its answer to " + name(request) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MockException("Interrupted while waiting for " + name(request), e);
        }
    }

    /** The request in few words, for messages. */
    static String name(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    private static URI withoutSlash(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || url.getHost() == null || url.getQuery() != null) {
            throw new IllegalArgumentException("A mock is at an http or https address, and not at " + url);
        }
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }
}

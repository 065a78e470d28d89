package io.examplarymock.contracts;

import au.com.dius.pact.consumer.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;

/** The plain HTTP calls of a consumer. */
record Client(MockServer mock) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.Builder::GET);
    }

    int delete(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.Builder::DELETE);
    }

    int post(String path) throws IOException, InterruptedException {
        return send(path, request -> request.POST(BodyPublishers.noBody()));
    }

    int post(String path, String body) throws IOException, InterruptedException {
        return send(
                path,
                request -> request.setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Sends a request with the key and answers the status. */
    private int send(String path, UnaryOperator<HttpRequest.Builder> change) throws IOException, InterruptedException {
        return exchange(path, request -> change.apply(request.setHeader("Authorization", "Bearer " + Contract.KEY)))
                .statusCode();
    }

    /** Sends a request without anything that was not asked for. */
    HttpResponse<byte[]> exchange(String path, UnaryOperator<HttpRequest.Builder> change)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.getUrl() + path));
        return HTTP.send(change.apply(request).build(), BodyHandlers.ofByteArray());
    }
}

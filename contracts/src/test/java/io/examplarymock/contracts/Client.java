package io.examplarymock.contracts;

import au.com.dius.pact.consumer.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/**
 * The plain HTTP calls of a consumer, each answering the status. Paths and bodies may have placeholders, which become
 * the examples of the contract.
 */
final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String JSON = "application/json";

    private final String url;
    private final Map<String, String> headers;

    Client(MockServer mock) {
        this(mock.getUrl(), Map.of("Authorization", Placeholders.fill("Bearer ${apiKey}")));
    }

    private Client(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    Client withoutKey() {
        return new Client(url, Map.of());
    }

    Client with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Client(url, all);
    }

    int get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    int delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path);
    }

    int post(String path) throws IOException, InterruptedException {
        return send("POST", path);
    }

    int post(String path, Sample body) throws IOException, InterruptedException {
        return with("Content-Type", JSON).send("POST", path, body.text());
    }

    int patch(String path, Sample body) throws IOException, InterruptedException {
        return with("Content-Type", JSON).send("PATCH", path, body.text());
    }

    int send(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "");
    }

    int send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + Placeholders.fill(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}

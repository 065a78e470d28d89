package io.examplarymock.testcontainers;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** What stands for the code under test, and for a browser, on this machine. */
record Caller(URI baseUrl, String apiKey) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Makes a user and a session of {@code generate-exam} for them, and returns the answer to the latter. */
    String createSession() {
        String actor = member("id", post("/users", "{\"email\": \"teacher@school.test\", \"name\": \"My Teacher\"}"));
        return post("/embed-sessions", "{\"flow\": \"generate-exam\", \"actor\": \"" + actor + "\"}");
    }

    private String post(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return send(HTTP, request).body();
    }

    HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + apiKey)
                .build();
        return send(HTTP, request);
    }

    /** The status of what a browser would be shown. */
    static int statusOf(URI page) {
        return send(HTTP, HttpRequest.newBuilder(page).build()).statusCode();
    }

    /** The same, whoever signed the certificate. */
    static int statusByTrustfulTls(URI page) throws GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new TrustsAll()}, null);
        HttpClient client = HttpClient.newBuilder().sslContext(tls).build();
        return send(client, HttpRequest.newBuilder(page).build()).statusCode();
    }

    /** The text of a member, wherever it comes first. */
    static String member(String name, String json) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The extended kind, which is also asked about names of hosts. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

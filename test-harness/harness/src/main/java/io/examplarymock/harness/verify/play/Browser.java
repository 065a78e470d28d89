package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Session;
import io.examplarymock.client.SessionEvent;
import io.examplarymock.client.SessionHistory;
import io.examplarymock.harness.verify.relay.Relay;
import io.examplarymock.harness.verify.scenario.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser around one session does: it hands messages to the page around, and goes to the return URL once. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Relay relay;
    private final Postman postman;
    private long lastMessage;
    private boolean hasLeft;

    Browser(Relay relay, Delivery delivery) {
        this.relay = relay;
        postman = new Postman(relay, delivery, System::nanoTime);
    }

    void follow(Session session, SessionHistory history) {
        for (SessionEvent event : history.ofKind("message-posted")) {
            if (event.sequence() > lastMessage) {
                lastMessage = event.sequence();
                postman.take(origin(session.embedUrl()), data(event));
            }
        }
        postman.deliver();
        if (!hasLeft && session.redirectUrl().isPresent()) {
            hasLeft = true;
            goTo(URI.create(session.redirectUrl().get()), session.status());
        }
    }

    private static Map<String, Object> data(SessionEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "examplary:embed-status-update");
        data.put("status", event.details().get("status"));
        data.put("outputs", event.details().getOrDefault("outputs", Map.of()));
        return data;
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** Only addresses of this machine are visited: a client under test may name any. */
    private void goTo(URI url, String status) {
        if (!isLoopback(url)) {
            return;
        }
        try {
            http.send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), BodyHandlers.discarding());
            if (!url.getRawAuthority().equals(relay.returnUrl().getRawAuthority())) {
                relay.leftFor(status);
            }
        } catch (IOException nobodyThere) {
            // The page of the client's own is not there: it hears nothing, as in a real browser.
            hasLeft = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isLoopback(URI url) {
        try {
            return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}

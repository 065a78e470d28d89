package io.examplarymock.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Asks {@code /readyz} again and again until it says yes or time is up. */
final class Readiness {
    private static final Duration ONE_TRY = Duration.ofSeconds(2);
    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final Connection connection;
    private final Duration patience;
    private final HttpRequest probe;

    /** Waits for at most {@code patience}, which is more than nothing. */
    Readiness(Connection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
        probe = connection
                .request("/readyz")
                .timeout(patience.compareTo(ONE_TRY) < 0 ? patience : ONE_TRY)
                .build();
    }

    void await() {
        String refusal = ask(System.nanoTime() + patience.toNanos()).join();
        if (!refusal.isEmpty()) {
            throw new MockException(
                    "No mock became ready at " + connection.baseUrl() + " within " + patience.toMillis() + " ms: "
                            + refusal,
                    null);
        }
    }

    /** Gives why it is not ready at the deadline, or an empty text as soon as it is. */
    private CompletableFuture<String> ask(long deadline) {
        return connection
                .http()
                .sendAsync(probe, BodyHandlers.discarding())
                .handle(Readiness::refusal)
                .thenCompose(refusal -> refusal.isEmpty() || System.nanoTime() >= deadline
                        ? CompletableFuture.completedFuture(refusal)
                        : CompletableFuture.runAsync(() -> {}, SOON).thenCompose(pause -> ask(deadline)));
    }

    private static String refusal(HttpResponse<Void> response, Throwable failure) {
        if (failure != null) {
            return "nothing answers";
        }
        return response.statusCode() == 200 ? "" : "/readyz answers " + response.statusCode();
    }
}

package io.examplarymock.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Asks {@code /readyz} again and again until it says yes or time is up. */
final class Readiness {
    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final Connection connection;
    private final Duration oneTry;
    private final HttpRequest probe;

    /** Gives each try so much time, also the last one: were it cut short, nobody would know what is wrong. */
    Readiness(Connection connection, Duration oneTry) {
        this.connection = connection;
        this.oneTry = oneTry;
        probe = connection.request("/readyz").timeout(oneTry).build();
    }

    /** Begins new tries for as long as patience lasts. */
    void await(Duration patience) {
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
                .handle(this::refusal)
                .thenCompose(refusal -> refusal.isEmpty() || deadline - System.nanoTime() <= 0
                        ? CompletableFuture.completedFuture(refusal)
                        : CompletableFuture.runAsync(() -> {}, SOON).thenCompose(pause -> ask(deadline)));
    }

    private String refusal(HttpResponse<Void> response, Throwable failure) {
        if (failure != null) {
            boolean late =
                    failure instanceof HttpTimeoutException || failure.getCause() instanceof HttpTimeoutException;
            return late ? "/readyz takes longer than " + oneTry.toMillis() + " ms to answer" : "nothing answers";
        }
        return response.statusCode() == 200 ? "" : "/readyz answers " + response.statusCode();
    }
}

package io.examplarymock.harness.drift.deployment;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The deployment: takes one call at a time, waits where it is asked to, and makes no more calls than it may. Redirects are
 * not followed, so that the key goes nowhere else.
 */
public final class Deployment {
    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;
    private final String key;
    private final int maxCalls;
    private final Duration timeout;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int calls;

    /** A deployment at an address without a slash at the end. */
    public Deployment(URI base, String key, int maxCalls, Duration timeout) {
        this.base = base;
        this.key = key;
        this.maxCalls = maxCalls;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** Returns how many calls were made. */
    public int calls() {
        return calls;
    }

    /** Makes a call; never throws for what the deployment does. */
    public Answer call(Call call) {
        return exclusively(() -> {
            if (stopped.getCount() == 0) {
                return Answer.none(call, "the run was interrupted");
            }
            return calls >= maxCalls
                    ? Answer.none(call, "not called: the limit of " + maxCalls + " calls is reached (--max-calls)")
                    : patiently(call, URI.create(base + call.path()));
        });
    }

    /** Fetches what an answer points to, without the key. */
    public Answer fetch(URI address) {
        return exclusively(() -> patiently(Call.of("GET", address.getPath()).by(Credential.NONE), address));
    }

    /** Makes a call that puts things right again: it does not count, and is made even after {@link #stop}. */
    Answer tidy(Call call) {
        return exclusively(() -> patiently(call, URI.create(base + call.path())));
    }

    /** Does something that no other call may come between. */
    <T> T exclusively(Supplier<T> deed) {
        turn.lock();
        try {
            return deed.get();
        } finally {
            turn.unlock();
        }
    }

    /** Lets no further call begin, and ends waiting. */
    public void stop() {
        stopped.countDown();
    }

    private Answer patiently(Call call, URI address) {
        Answer answer = once(call, address);
        for (int attempt = 1; attempt < ATTEMPTS && mayRepeat(answer); attempt++) {
            Duration wait = RetryAfter.of(answer).orElse(Duration.ofSeconds(attempt));
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                return Answer.none(
                        call,
                        "answered " + answer.status() + ", to be asked again in " + wait.toSeconds()
                                + " s, which is too long to wait");
            }
            if (waited(wait)) {
                return answer;
            }
            answer = once(call, address);
        }
        return answer;
    }

    /** Whether the deployment asks for patience; a POST is repeated only where it was certainly not carried out. */
    private static boolean mayRepeat(Answer answer) {
        return answer.status() == 429
                || (answer.status() == 503 && !answer.call().method().equals("POST"));
    }

    /** Returns whether waiting was cut short. */
    private boolean waited(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Answer once(Call call, URI address) {
        calls++;
        CompletableFuture<HttpResponse<byte[]>> coming =
                http.sendAsync(request(call, address), BodyHandlers.ofByteArray());
        try {
            // Unlike the timeout of a request, this one holds for the body too.
            HttpResponse<byte[]> response = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Answer(call, response.statusCode(), headers, response.body(), Optional.empty());
        } catch (TimeoutException slow) {
            coming.cancel(true);
            return Answer.none(call, "no answer within " + timeout.toMillis() + " ms (--timeout)");
        } catch (ExecutionException failed) {
            return Answer.none(call, explain(failed.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none(call, "the run was interrupted");
        }
    }

    private HttpRequest request(Call call, URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json, */*;q=0.5")
                .header("User-Agent", "examplary-mock-drift")
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        call.credential().header(key).ifPresent(value -> request.header("Authorization", value));
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        call.headers().forEach(request::header);
        return request.build();
    }

    private static String explain(Throwable failure) {
        String reason = failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        return (failure instanceof ConnectException ? "no connection: " : "no answer: ") + reason;
    }
}

package io.examplarymock.harness.verify.evidence;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.Exchange.Header;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call of the client and its answer.
 *
 * @param exchange as the journal has it, with keys masked
 * @param hasKey whether it came with the key of the workspace, in whatever form
 */
public record Call(Exchange exchange, boolean hasKey) {
    private static final int OK = 200;
    private static final int SUCCESSES = 2;
    private static final int CLIENT_ERRORS = 4;
    private static final int SERVER_ERRORS = 5;

    /** Returns its number in the journal. */
    public long id() {
        return exchange.id();
    }

    /** Returns when it was answered, by the clock of the workspace. */
    public Instant at() {
        return exchange.at();
    }

    /** Returns when it came, by the clock of the workspace. */
    public Instant cameAt() {
        return exchange.at().minusNanos(exchange.micros() * 1000);
    }

    /** Returns whether it is of this operation, for example {@code createEmbedSession}. */
    public boolean is(String operation) {
        return exchange.operation().filter(operation::equals).isPresent();
    }

    /** Returns the status that was answered. */
    public int status() {
        return exchange.response().status();
    }

    /** Returns whether the status is 2xx, and the client could learn so. */
    public boolean succeeded() {
        return status() / 100 == SUCCESSES && !wasBroken();
    }

    /** Returns whether the connection broke in place of an answer, as the scenario wanted. */
    public boolean wasBroken() {
        return status() == OK
                && exchange.response().bytes() == 0
                && answeredHeader("X-Examplary-Mock-Reason")
                        .filter(reason -> reason.startsWith("fault "))
                        .isPresent();
    }

    /** Returns whether the status is 4xx. */
    public boolean wasRefused() {
        return status() / 100 == CLIENT_ERRORS;
    }

    /** Returns whether the status is 5xx. */
    public boolean failed() {
        return status() / 100 == SERVER_ERRORS;
    }

    /** Returns the JSON that was sent; missing if there was none. */
    public JsonValue sent() {
        return json(exchange.request().body());
    }

    /** Returns the JSON that was answered; missing if there was none. */
    public JsonValue answered() {
        return json(exchange.response().body());
    }

    /** Returns the last piece of the path, which for reading and deleting is an id. */
    public String lastSegment() {
        String path = exchange.request().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the values of a header that was sent, whatever the case of its name. */
    public List<String> sentHeader(String name) {
        return values(exchange.request().headers(), name);
    }

    /** Returns the first value of a header that was answered. */
    public Optional<String> answeredHeader(String name) {
        return values(exchange.response().headers(), name).stream().findFirst();
    }

    /** Returns whether another call asks for the very same. */
    public boolean asksTheSameAs(Call other) {
        return exchange.request().method().equals(other.exchange.request().method())
                && exchange.request().path().equals(other.exchange.request().path())
                && exchange.request().query().equals(other.exchange.request().query())
                && exchange.request().body().equals(other.exchange.request().body());
    }

    /** Returns the call in few words, for example {@code GET /exams/exam_1}. */
    public String words() {
        return exchange.request().method() + " " + exchange.request().path();
    }

    private static List<String> values(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    private static JsonValue json(Optional<String> body) {
        try {
            return body.map(JsonValue::parse).orElseGet(() -> JsonValue.missing(""));
        } catch (MalformedJson noJson) {
            return JsonValue.missing("");
        }
    }
}

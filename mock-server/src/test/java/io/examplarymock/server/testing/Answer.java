package io.examplarymock.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the mock answered, with the assertions that tests read as sentences. */
public record Answer(HttpResponse<byte[]> response) {
    public int status() {
        return response.statusCode();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The members of the JSON object in the body. */
    public JsonObject json() {
        return Json.parse(response.body()).toObject();
    }

    /** The elements of the JSON array in the body. */
    public List<JsonObject> jsonList() {
        return ((List<?>) Json.parse(response.body()).toValue())
                .stream().map(element -> JsonObject.of((Map<?, ?>) element)).toList();
    }

    public String id() {
        return json().text("id");
    }

    public Answer hasStatus(int expected) {
        assertThat(status())
                .as(() -> response.request().method() + " " + response.uri() + " answered " + text())
                .isEqualTo(expected);
        return this;
    }

    public Answer hasMessage(String expected) {
        assertThat(json().text("message")).isEqualTo(expected);
        return this;
    }

    public Answer hasReasonContaining(String expected) {
        assertThat(header("X-Examplary-Mock-Reason").orElse("")).contains(expected);
        return this;
    }

    public Answer hasFidelity(String expected) {
        assertThat(header("X-Examplary-Mock-Fidelity")).contains(expected);
        return this;
    }
}

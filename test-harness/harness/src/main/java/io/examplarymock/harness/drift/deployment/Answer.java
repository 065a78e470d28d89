package io.examplarymock.harness.drift.deployment;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of a call.
 *
 * @param status 0 if there was no answer
 * @param headers names in lower case
 * @param failure why there was no answer
 */
public record Answer(Call call, int status, Map<String, String> headers, byte[] body, Optional<String> failure) {

    private static final Pattern PLAIN_ID = Pattern.compile("(?=.{1,200}$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer none(Call call, String reason) {
        return new Answer(call, 0, Map.of(), new byte[0], Optional.of(reason));
    }

    /** Whether it says that the call succeeded. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether it refuses the call for what it asks, rather than for who asks or when. */
    public boolean isRefusal() {
        return status >= 400 && status < 500 && status != 401 && status != 403 && status != 429;
    }

    /** Returns why nothing can be concluded from it; empty if something can. */
    public Optional<String> obstacle() {
        if (failure.isPresent()) {
            return failure;
        }
        if (status == 403) {
            return Optional.of("answered 403: the key may lack a role or a scope");
        }
        return status == 429 || status >= 500 ? Optional.of("answered " + status) : Optional.empty();
    }

    /** Returns the value of a header, its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the id that the body tells, if it is such that it can stand in a path and lead nowhere else. */
    public Optional<String> id() {
        return json().get("id").text().filter(Answer::isPlainId);
    }

    /** Whether an id can stand in a path and lead nowhere else. */
    public static boolean isPlainId(String id) {
        return PLAIN_ID.matcher(id).matches();
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the body, or a missing value if it is no JSON. */
    public JsonValue json() {
        try {
            return JsonValue.parse(text());
        } catch (MalformedJson noJson) {
            return JsonValue.missing("");
        }
    }
}

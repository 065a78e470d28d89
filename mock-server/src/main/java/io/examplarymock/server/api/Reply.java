package io.examplarymock.server.api;

import io.examplarymock.schemas.Tier;
import io.examplarymock.server.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a handler answers.
 *
 * @param body a value to be written as JSON; {@code null} for an answer without a body
 * @param file raw bytes in place of JSON; {@code null} as a rule
 * @param response an answer as it stands, such as a page or a redirect; {@code null} as a rule
 * @param tier the least certain tier of what the handler used beyond its route's facts
 */
record Reply(Object body, File file, Response response, Tier tier) {
    /** Bytes of a media type, to be saved under a name. */
    record File(String contentType, String name, byte[] bytes) {}

    static Reply of(Object body) {
        return new Reply(body, null, null, Tier.S);
    }

    static Reply empty() {
        return new Reply(null, null, null, Tier.S);
    }

    static Reply of(File file) {
        return new Reply(null, file, null, Tier.S);
    }

    static Reply of(Response response) {
        return new Reply(null, null, response, Tier.S);
    }

    /** Returns this reply with more members, none of which replace its own; lists and files stay as they are. */
    Reply extendedBy(Map<String, Object> extension) {
        if (extension.isEmpty() || !(body instanceof Map<?, ?> members)) {
            return this;
        }
        Map<String, Object> extended = new LinkedHashMap<>(extension);
        members.forEach((name, value) -> extended.put(String.valueOf(name), value));
        return new Reply(extended, file, response, Tier.M);
    }

    Reply using(Tier used) {
        return new Reply(body, file, response, Tier.leastCertain(tier, used));
    }
}

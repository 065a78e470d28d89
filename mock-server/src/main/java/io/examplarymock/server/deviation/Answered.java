package io.examplarymock.server.deviation;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.json.MalformedJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Which answers are meant, and copies of them that differ. */
final class Answered {
    private static final String SESSIONS = "/embed-sessions";

    private Answered() {}

    static boolean isGood(Response response) {
        return response.status() >= 200 && response.status() < 300;
    }

    /** Whether an answer shows an embed session. */
    static boolean showsSession(Request request, Response response) {
        return isGood(response) && request.path().startsWith(SESSIONS) && response.body().length > 0;
    }

    static Response withStatus(Response response, int status) {
        return new Response(status, response.headers(), response.body(), response.disturbance());
    }

    static Response withBody(Response response, byte[] body) {
        return new Response(response.status(), response.headers(), body, response.disturbance());
    }

    static Response withHeaders(Response response, Headers headers) {
        return new Response(response.status(), headers, response.body(), response.disturbance());
    }

    /** Returns the answer with other members; one whose body is no JSON object stays as it is. */
    static Response changed(Response response, Consumer<Map<String, Object>> change) {
        try {
            JsonObject body = Json.parse(response.body()).toObject();
            Map<String, Object> members = new LinkedHashMap<>(body.members());
            if (members.isEmpty()) {
                return response;
            }
            change.accept(members);
            return withBody(response, Json.write(members));
        } catch (MalformedJson noJson) {
            return response;
        }
    }
}

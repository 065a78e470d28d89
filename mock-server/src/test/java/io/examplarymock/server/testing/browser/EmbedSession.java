package io.examplarymock.server.testing.browser;

import static org.awaitility.Awaitility.await;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An embed session as the application that created it knows it: through the API, and the admin side. */
public final class EmbedSession {
    private final Caller caller;
    private final JsonObject created;

    private EmbedSession(Caller caller, JsonObject created) {
        this.caller = caller;
        this.created = created;
    }

    /** Begins a session of a flow; nothing is sent before {@link Draft#create}. */
    public static Draft of(Caller caller, String flow) {
        return new Draft(caller, flow);
    }

    public String id() {
        return created.text("id");
    }

    public String embedUrl() {
        return created.text("embedUrl");
    }

    /** What the API answered to the creation. */
    public JsonObject created() {
        return created;
    }

    /** What the API answers now. */
    public JsonObject read() {
        return caller.get("/embed-sessions/" + id()).hasStatus(200).json();
    }

    public String status() {
        return read().text("status");
    }

    public JsonObject outputs() {
        return read().object("outputs");
    }

    /** The kinds of what happened, oldest first, as the admin side tells. */
    public List<String> history() {
        return events().stream().map(event -> event.text("kind")).toList();
    }

    /** What happened, oldest first, as the admin side tells. */
    public List<JsonObject> events() {
        return caller.get("/__admin/examplary/sessions/" + id() + "/events")
                .hasStatus(200)
                .json()
                .objects("events");
    }

    /** Waits until the API tells this status. */
    public EmbedSession awaitStatus(String expected) {
        await("status " + expected + " of " + id())
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(this::status, expected::equals);
        return this;
    }

    /** Moves the clock of the session's workspace ahead, for instance by {@code PT90M} or {@code P7D}. */
    public EmbedSession advance(String duration) {
        caller.advance(duration).hasStatus(200);
        return this;
    }

    /** Does through the admin side what a person does on the page, for what happened before the test begins. */
    public EmbedSession act(String action) {
        caller.act(id(), action).hasStatus(200);
        return this;
    }

    /** What is sent to create a session. Without an actor a user is created for it. */
    public static final class Draft {
        private final Caller caller;
        private final Map<String, Object> body = new LinkedHashMap<>();
        private final Map<String, Object> presets = new LinkedHashMap<>();

        private Draft(Caller caller, String flow) {
            this.caller = caller;
            body.put("flow", flow);
        }

        public Draft actor(String userId) {
            return with("actor", userId);
        }

        public Draft preset(String name, Object value) {
            presets.put(name, value);
            return this;
        }

        /** Messages go to this parent. */
        public Draft embeddedBy(Embedding parent) {
            return allowing(parent.origin());
        }

        /** Messages go to this origin. */
        public Draft allowing(String origin) {
            return with("allowedOrigin", origin);
        }

        public Draft returningTo(String url) {
            return with("returnUrl", url);
        }

        /** Sets any member of the request, for instance {@code theme}. */
        public Draft with(String member, Object value) {
            body.put(member, value);
            return this;
        }

        /** Creates the session through the API. */
        public EmbedSession create() {
            body.computeIfAbsent("actor", member -> caller.user("my-student@example.com"));
            body.put("presets", presets);
            return new EmbedSession(
                    caller, caller.post("/embed-sessions", body).hasStatus(201).json());
        }
    }
}

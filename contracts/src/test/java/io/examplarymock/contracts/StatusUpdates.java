package io.examplarymock.contracts;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of an integrator's front end that hears what the embedded page posts. */
final class StatusUpdates {
    /** Where the embedded pages of the platform come from. */
    static final String PLATFORM = "https://app.examplary.ai";

    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;

    /** What the page has told. */
    record Update(String status, JsonNode outputs) {}

    /** Listens to one page. */
    StatusUpdates(URI embedUrl) {
        this.origin = embedUrl.getScheme() + "://" + embedUrl.getRawAuthority();
    }

    /**
     * Hears a message event; empty for what others post, and for what is posted from elsewhere.
     *
     * @param data of the event, as JSON
     */
    Optional<Update> hear(String eventOrigin, String data) {
        JsonNode message = JSON.readTree(data);
        if (!origin.equals(eventOrigin) || !message.path("type").asString("").equals("examplary:embed-status-update")) {
            return Optional.empty();
        }
        return Optional.of(new Update(message.required("status").stringValue(), message.required("outputs")));
    }
}

package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import java.util.Map;

/** GET settings: the effective configuration, secrets masked. */
final class GetSettings implements AdminHandler {
    private final Map<String, Object> settings;

    GetSettings(Map<String, Object> settings) {
        this.settings = settings;
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(Map.of("options", settings));
    }
}

package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.MemoryJournals;
import io.examplarymock.server.metrics.CallMeter;
import io.examplarymock.server.time.SystemClock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A defect of the mock")
class DefectTest {
    @Test
    void is_answered_as_one_G11() {
        ApiApplication withoutWorkspaces = new ApiApplication(
                null,
                null,
                null,
                new Recorder(new MemoryJournals(1, 1000), new CallMeter(), SystemClock.REAL),
                new ApiSettings(null, false, false, false, false));
        Headers headers = Headers.NONE.with("Authorization", "Bearer examp_" + "a".repeat(32));

        Response answer = withoutWorkspaces.handle(new Request("GET", "/me", null, headers, new byte[0], "http"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"message\":\"The mock failed. This is a defect of the mock, not of your client.\"}");
    }
}

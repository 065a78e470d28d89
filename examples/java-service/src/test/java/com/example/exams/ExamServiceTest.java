package com.example.exams;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.Breakage;
import io.examplarymock.client.MockClock;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewFault;
import io.examplarymock.client.Session;
import io.examplarymock.client.SessionAction;
import io.examplarymock.junit5.AllowViolations;
import io.examplarymock.junit5.ExamplaryMock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ExamplaryMock(clock = MockClock.Mode.FROZEN)
@DisplayName("The service")
class ExamServiceTest {
    private static final String WISH =
            "{\"email\": \"bell@example.com\", \"name\": \"Ms Bell\", \"subject\": \"Mathematics\"}";

    private ExamService service;

    @BeforeEach
    void start(MockHandle mock) throws IOException {
        service = new ExamService(0, mock.baseUrl(), mock.apiKey());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void invites_a_teacher_who_is_created_once(MockHandle mock) {
        assertThat(invite(WISH).statusCode()).isEqualTo(201);
        assertThat(invite(WISH).statusCode()).isEqualTo(201);

        assertThat(mock.exchanges().ofOperation("createUser")).hasSize(1);
        assertThat(mock.sessions().list())
                .hasSize(2)
                .extracting(Session::status)
                .containsOnly("pending");
    }

    @Test
    void tells_how_many_questions_the_finished_exam_has(MockHandle mock) {
        String session = invited(mock);
        assertThat(outcome(session)).isEqualTo("{\"status\":\"pending\",\"questions\":0}");

        mock.sessions().act(session, SessionAction.complete());

        assertThat(outcome(session))
                .matches("\\{\"status\":\"completed\",\"exam\":\"exam_\\w+\",\"questions\":[1-9]\\d*}");
    }

    @Test
    void tells_that_a_teacher_gave_up(MockHandle mock) {
        String session = invited(mock);

        mock.sessions().act(session, SessionAction.open(), SessionAction.cancel());

        assertThat(outcome(session)).isEqualTo("{\"status\":\"cancelled\",\"questions\":0}");
    }

    @Test
    void tells_that_an_invitation_expired_after_a_week(MockHandle mock) {
        String session = invited(mock);

        mock.clock().advance(Duration.ofDays(7));

        assertThat(outcome(session)).isEqualTo("{\"status\":\"expired\",\"questions\":0}");
    }

    @Test
    void survives_trouble_at_the_other_end(MockHandle mock) {
        mock.faults().arm(NewFault.on("createEmbedSession").times(1).answering(503));
        mock.faults().arm(NewFault.on("getEmbedSession").times(1).breaking(Breakage.MALFORMED_RESPONSE_CHUNK));

        assertThat(invite(WISH).body()).isEqualTo("{\"message\":\"POST /embed-sessions answered 503\"}");
        String session = invited(mock);
        assertThat(get(session).statusCode()).isEqualTo(502);
        assertThat(get(session).statusCode()).isEqualTo(200);
    }

    @Test
    @AllowViolations("createUser")
    void leaves_it_to_the_API_to_refuse_an_address() {
        assertThat(invite(WISH.replace("bell@example.com", "bell")).body())
                .isEqualTo("{\"message\":\"POST /users answered 400\"}");
    }

    /** Invites Ms Bell, and gives the id of the only session. */
    private String invited(MockHandle mock) {
        assertThat(invite(WISH).statusCode()).isEqualTo(201);
        return mock.sessions().list().get(0).id();
    }

    private String outcome(String session) {
        return get(session).body();
    }

    private HttpResponse<String> invite(String wish) {
        return send(HttpRequest.newBuilder(URI.create(service.url() + "/exams")).POST(BodyPublishers.ofString(wish)));
    }

    private HttpResponse<String> get(String session) {
        return send(HttpRequest.newBuilder(URI.create(service.url() + "/exams/" + session)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofString())
                .join();
    }
}

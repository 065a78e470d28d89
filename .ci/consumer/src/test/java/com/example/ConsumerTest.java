package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewFault;
import io.examplarymock.junit5.ExamplaryMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a user's first day with the published artifacts is like. */
@ExamplaryMock
class ConsumerTest {
    @Test
    void the_mock_answers_a_client(MockHandle mock) throws Exception {
        HttpRequest me = HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/me"))
                .header("Authorization", "Bearer " + mock.apiKey())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(me, HttpResponse.BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
    }

    @Test
    void a_session_expires_on_the_clock_of_the_workspace(MockHandle mock) {
        String student = mock.arrange().user("My Student");
        String session =
                mock.arrange().session("generate-exam", student, Map.of()).id();
        mock.faults().arm(NewFault.on("createExam").answering(503));

        mock.clock().advance(Duration.ofDays(7));

        assertEquals("expired", mock.sessions().get(session).status());
    }

    @Test
    void the_contracts_and_the_container_are_there() {
        assertNotNull(getClass().getResource("/io/examplarymock/contracts/pacts/users-examplary-api.json"));
        // Not loaded: whoever uses the container brings the Testcontainers of their choice.
        assertNotNull(getClass().getResource("/io/examplarymock/testcontainers/ExamplaryMockContainer.class"));
    }
}

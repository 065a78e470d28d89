package io.examplarymock.server.soak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import io.examplarymock.server.MockServer;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.RawConnection;
import io.examplarymock.server.testing.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a team does with a mock that it leaves running. */
final class Usage {
    private final MockServer mock;
    private final Caller lasting;
    private final List<JsonBody> scripts = Samples.valid("script/resolved");
    private long requests;
    private int count;

    Usage(MockServer mock) {
        this.mock = mock;
        this.lasting = Caller.withFreshKey(mock.baseUrl());
        count(lasting.put("/__admin/examplary/clock", Map.of("mode", "frozen")));
    }

    long requests() {
        return requests;
    }

    /** A little of everything. */
    void goOn() {
        count++;
        String actor = count(lasting.post("/users", Map.of("email", "s" + count + "@example.com", "name", "S")))
                .id();
        String exam = lasting.examFor(actor, 15);
        exercise(lasting, actor, exam);
        Answer export =
                count(lasting.post("/exams/" + exam + "/export/qti3-zip", "").hasStatus(200));
        count(lasting.get(URI.create(export.json().text("url")).getPath()).hasStatus(200));
        count(lasting.get("/permissions/" + exam).hasStatus(200));
        count(lasting.get("/nothing").hasStatus(404));
        count(lasting.post("/users", "{").hasStatus(400));
        count(lasting.get("/__admin/dashboard").hasStatus(200));
        count(lasting.delete("/exams/" + exam).hasStatus(204));
    }

    private void exercise(Caller caller, String actor, String exam) {
        JsonObject session = caller.session("take-exam", actor, Map.of("examId", exam));
        String page = URI.create(session.text("embedUrl")).getPath();
        count(caller.get(page).hasStatus(200));
        count(caller.act(session.text("id"), "start").hasStatus(200));
        count(caller.act(session.text("id"), Map.of("action", "answer", "index", 0, "value", "true"))
                .hasStatus(200));
        count(caller.get(page + "/view?after=0").hasStatus(200));
        // Every third one is left to its time limit, every third one to its expiry.
        if (count % 3 == 0) {
            count(caller.act(session.text("id"), "hand-in").hasStatus(200));
        }
        count(caller.get("/embed-sessions/" + session.text("id")).hasStatus(200));
    }

    /** A quarter of an hour is over. */
    void quarter() {
        count(lasting.advance("PT15M").hasStatus(200));
        count(lasting.get("/__admin/examplary/exchanges?newest=50").hasStatus(200));
        String state =
                count(lasting.get("/__admin/examplary/state").hasStatus(200)).text();
        count(lasting.put("/__admin/examplary/state", state).hasStatus(204));
        count(lasting.post("/__admin/examplary/faults", Map.of("operation", "getMe", "status", 503, "times", 1)));
        count(lasting.get("/me").hasStatus(503));
        comeAndGo();
    }

    /** A workspace of a test's own, a script, and a client that goes away in the middle. */
    private void comeAndGo() {
        JsonObject made = count(lasting.post("/__admin/examplary/workspaces", Map.of("name", "Soak")))
                .json();
        Caller own = new Caller(mock.baseUrl(), made.text("apiKey"));
        String actor = own.user("student@example.com");
        count(own.put("/__admin/examplary/clock", Map.of("mode", "frozen")));
        exercise(own, actor, own.examFor(actor, null));
        count(own.advance("P8D").hasStatus(200));
        count(lasting.delete("/__admin/examplary/workspaces/" + made.text("id")).hasStatus(204));
        count(lasting.post(
                "/__admin/examplary/scripts",
                io.examplarymock.server.json.Json.text(
                        scripts.get(count % scripts.size()).toValue())));
        try (RawConnection gone = RawConnection.to(mock.baseUrl())) {
            gone.sendHead("POST /users HTTP/1.1", "Host: localhost", "Content-Length: 100")
                    .send("{");
        }
    }

    /** An hour is over. */
    void hour() {
        mock.wireMock().stubFor(get("/of-a-stub").willReturn(aResponse().withStatus(418)));
        count(lasting.get("/of-a-stub").hasStatus(418));
        count(lasting.get("/me").hasStatus(200));
        mock.wireMock().resetAll();
        count(lasting.post("/__admin/examplary/reset", "").hasStatus(204));
        count(lasting.put("/__admin/examplary/clock", Map.of("mode", "frozen")).hasStatus(200));
    }

    private Answer count(Answer answer) {
        requests++;
        return answer;
    }
}

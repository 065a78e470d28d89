package io.examplarymock.benchmarks;

import io.examplarymock.server.api.ApiApplication;
import io.examplarymock.server.api.ApiSettings;
import io.examplarymock.server.api.Recorder;
import io.examplarymock.server.embed.EmbedApplication;
import io.examplarymock.server.export.Exports;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Applications;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.MemoryJournals;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.metrics.CallMeter;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.WorkspacePolicy;
import io.examplarymock.server.workspace.Workspaces;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mock without a network, with a student and an exam that a session is about to take. */
final class Mock {
    static final String KEY = "examp_Bench000000000000000000000000001";

    private static final long JOURNAL_BYTES = 64L << 20;

    final Workspaces workspaces = new Workspaces(
            new MemoryStore(), new WorkspacePolicy(true, 10_000, ClockMode.SYSTEM, null, null, null), SystemClock.REAL);
    final String actor;
    final String exam;
    final Request create;
    final Request read;
    final Request answer;

    private final HttpApplication application;

    Mock(int journalSize) {
        Faults faults = new Faults();
        ApiApplication api = new ApiApplication(
                workspaces,
                faults,
                new Exports(workspaces.sharedNotes()),
                new Recorder(new MemoryJournals(journalSize, JOURNAL_BYTES), new CallMeter(), SystemClock.REAL),
                new ApiSettings(null, false, false, false, false));
        application = new Applications(List.of(new EmbedApplication(workspaces, faults), api));
        actor = text(post("/users", "{\"email\":\"student@example.com\",\"name\":\"My Student\"}"), "id");
        JsonObject made = body(handle(post("/exams", """
                {"name":"Algebra","questions":[{"type":"true-false","title":"3 + 4 = 7","settings":{"correctAnswer":"true"}}],
                 "permissions":[{"actor":"%s","role":"participant"}]}""".formatted(actor))));
        exam = made.text("id");
        create = post("/embed-sessions", createBody());
        String session = text(create, "id");
        String page = "/embeds/" + session.substring("embed_session_".length()) + "/actions";
        read = request("GET", "/embed-sessions/" + session, "");
        handle(post(page, "{\"action\":\"start\"}"));
        answer = post(
                page,
                "{\"action\":\"answer\",\"questionId\":\"%s\",\"value\":\"true\"}"
                        .formatted(made.objects("questions").get(0).text("id")));
        expect(answer, 200);
        expect(read, 200);
    }

    /** What creates a session to take the exam. */
    String createBody() {
        return """
                {"flow":"take-exam","actor":"%s","presets":{"examId":"%s"},"theme":{"primaryColor":"#4f46e5","locale":"en"},
                 "metadata":{"courseId":"course-7","attempt":1},"returnUrl":"https://app.example.com/done?course=7"}""".formatted(actor, exam);
    }

    Response handle(Request request) {
        return application.handle(request);
    }

    private void expect(Request request, int status) {
        Response response = handle(request);
        if (response.status() != status) {
            throw new IllegalStateException(
                    request.path() + " answered " + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    private String text(Request request, String member) {
        return body(handle(request)).text(member);
    }

    private static JsonObject body(Response response) {
        return Json.parse(response.body()).toObject();
    }

    private static Request post(String path, String body) {
        return request("POST", path, body);
    }

    private static Request request(String method, String path, String body) {
        List<Headers.Header> headers = new ArrayList<>(List.of(
                new Headers.Header("Host", "127.0.0.1:8080"), new Headers.Header("Authorization", "Bearer " + KEY)));
        if (!body.isEmpty()) {
            headers.add(new Headers.Header("Content-Type", "application/json"));
        }
        return new Request(method, path, null, new Headers(headers), body.getBytes(StandardCharsets.UTF_8), "http");
    }
}

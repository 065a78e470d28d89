package io.examplarymock.harness.verify.subject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client of the API that does everything right: it creates a user and a session, waits for its end by messages, redirect or
 * polling, and reports. Where there is no end it leaves the session open and reads what came of it. The wrong clients of {@link Mutant} each do one of its methods otherwise.
 */
class ReferenceClient {
    private static final int TRIES = 5;
    private static final int TOO_MANY = 429;
    /** Looks at a session that has no end. */
    private static final int LOOKS = 2;

    private static final String PRACTICE = "practice-space-student";
    private static final Set<String> FINAL = Set.of("completed", "cancelled", "expired");

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final String baseUrl = System.getenv("EXAMPLARY_BASE_URL");
    private final Map<String, String> context;
    final String key = System.getenv("EXAMPLARY_API_KEY");

    ReferenceClient() throws IOException {
        context = JsonText.read(Files.readString(Path.of(System.getenv("EXAMPLARY_CONTEXT_FILE"))));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ReferenceClient().run();
    }

    /** An answer of the API, its members by JSON pointer. */
    record Answer(int status, String body, HttpResponse<String> response) {
        Optional<String> at(String pointer) {
            return Optional.ofNullable(JsonText.read(body).get(pointer));
        }
    }

    /** The API did not do what it was asked for. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        String outcome() {
            return status >= 500 ? "error" : "rejected";
        }
    }

    final void run() throws IOException, InterruptedException {
        String session = null;
        try {
            String user = user();
            session = createSession(user);
            if (isOpenEnded()) {
                leaveOpen(session, user);
                report(session, "open", null, null);
                return;
            }
            String told = await(session);
            Answer end = confirms() ? finalState(session) : null;
            String exam = end == null ? null : examOf(end);
            followUp(session, exam);
            report(session, end == null ? told : end.at("/status").orElse("none"), exam, null);
        } catch (Refused refused) {
            report(session, refused.outcome(), null, refused.getMessage());
        } catch (IOException broken) {
            report(session, "error", null, "The service cannot be reached: " + broken.getMessage());
        }
    }

    /** Only these flows have no end of their own. */
    boolean isOpenEnded() {
        return Set.of("edit-exam", PRACTICE).contains(context.get("/flow"));
    }

    private void leaveOpen(String session, String user) throws IOException, InterruptedException {
        if (given("/allowedOrigin").isPresent()) {
            await(session);
        }
        for (int looks = 0;
                looks < LOOKS
                        && read(session).at("/status").filter("pending"::equals).isPresent();
                looks++) {
            pause(pollingPause());
        }
        readBack(user);
    }

    void readBack(String user) throws IOException, InterruptedException {
        good(call(
                "GET",
                context.get("/flow").equals(PRACTICE)
                        ? "/practice-spaces/" + context.get("/presets/practiceSpaceId") + "/progress?actor=" + user
                        : "/exams/" + context.get("/presets/examId"),
                null));
    }

    private void followUp(String session, String exam) throws IOException, InterruptedException {
        if (exam != null && given("/export").filter("true"::equals).isPresent()) {
            export(exam);
        }
        if (context.get("/cleanUp").equals("true")) {
            cleanUp(session, exam);
        }
    }

    /** The package is behind a link, which is its own credential. */
    void export(String exam) throws IOException, InterruptedException {
        String url = good(call("POST", "/exams/" + exam + "/export/qti3-zip", null))
                .at("/url")
                .orElseThrow();
        HttpResponse<byte[]> zip =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        if (zip.statusCode() != 200 || zip.body().length == 0) {
            throw new Refused(zip.statusCode(), "the export cannot be downloaded");
        }
    }

    /** A person is a user once: the id is stored, and used from then on. */
    String user() throws IOException, InterruptedException {
        return given("/actor/id").isPresent() ? given("/actor/id").get() : createUser();
    }

    String createUser() throws IOException, InterruptedException {
        String body = "{\"email\": " + quoted(context.get("/actor/email")) + ", \"name\": "
                + quoted(context.get("/actor/name")) + "}";
        return good(call("POST", "/users", body)).at("/id").orElseThrow();
    }

    String createSession(String user) throws IOException, InterruptedException {
        return good(call("POST", "/embed-sessions", sessionOf(user))).at("/id").orElseThrow();
    }

    final String sessionOf(String user) {
        return "{\"flow\": " + quoted(context.get("/flow"))
                + ", \"actor\": " + quoted(user)
                + ", \"presets\": " + context.get("/presets")
                + given("/returnUrl")
                        .map(url -> ", \"returnUrl\": " + quoted(url))
                        .orElse("")
                + given("/allowedOrigin")
                        .map(origin -> ", \"allowedOrigin\": " + quoted(origin))
                        .orElse("")
                + "}";
    }

    /** Returns the status that the browser told, if it is asked at all. */
    private String await(String session) throws IOException, InterruptedException {
        boolean hears =
                given("/returnUrl").isPresent() || given("/allowedOrigin").isPresent();
        return hears ? listen(session) : null;
    }

    /** Anybody can send a browser's messages; the API knows. */
    boolean confirms() {
        return true;
    }

    private Answer finalState(String session) throws IOException, InterruptedException {
        Answer state = read(session);
        while (!isFinal(state.at("/status").orElse("none"))) {
            pause(pollingPause());
            state = read(session);
        }
        return state;
    }

    /** Returns when the page around the embedded one has told an end; the caller confirms it with the API. */
    private String listen(String session) throws IOException, InterruptedException {
        String embedUrl = read(session).at("/embedUrl").orElseThrow();
        String origin = embedUrl.replaceFirst("^(https?://[^/]+).*", "$1");
        for (int last = 0; true; ) {
            String url = context.get("/notificationsUrl") + "?after=" + last;
            Map<String, String> notices = JsonText.read(
                    http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                            .body());
            if (notices.get("/0/n") == null) {
                return "none";
            }
            for (int i = 0; notices.containsKey("/" + i + "/n"); i++) {
                last = Integer.parseInt(notices.get("/" + i + "/n"));
                if (tellsEnd(notices, "/" + i, origin)) {
                    return notices.getOrDefault(
                            "/" + i + "/data/status", notices.getOrDefault("/" + i + "/query/status", "none"));
                }
            }
        }
    }

    private boolean tellsEnd(Map<String, String> notices, String notice, String origin) throws IOException {
        if ("return".equals(notices.get(notice + "/kind"))) {
            return true;
        }
        return isFrom(origin, notices.get(notice + "/origin"))
                && isStatusUpdate(notices.get(notice + "/data/type"))
                && endsAt(notices.getOrDefault(notice + "/data/status", "none"));
    }

    boolean isFrom(String origin, String sender) {
        return origin.equals(sender);
    }

    boolean isStatusUpdate(String type) {
        return "examplary:embed-status-update".equals(type);
    }

    /** The status of a message; {@code started} comes with every answer of a student. */
    boolean endsAt(String status) throws IOException {
        return FINAL.contains(status) || (isOpenEnded() && status.equals("started"));
    }

    boolean isFinal(String status) throws IOException {
        return FINAL.contains(status);
    }

    long pollingPause() {
        return 1000;
    }

    /** Only a completed session has outputs. */
    String examOf(Answer end) throws IOException, InterruptedException {
        return end.at("/status")
                .filter("completed"::equals)
                .flatMap(completed -> end.at("/outputs/examId"))
                .orElse(null);
    }

    void cleanUp(String session, String exam) throws IOException, InterruptedException {
        if (exam != null) {
            call("DELETE", "/exams/" + exam, null);
        }
        call("DELETE", "/embed-sessions/" + session, null);
    }

    void report(String session, String outcome, String exam, String message) throws IOException, InterruptedException {
        String result = "{\"sessionId\": " + quoted(session) + ", \"outcome\": " + quoted(outcome)
                + (exam == null ? "" : ", \"examId\": " + quoted(exam))
                + (message == null ? "" : ", \"message\": " + quoted(message)) + "}";
        Files.writeString(Path.of(System.getenv("EXAMPLARY_RESULT_FILE")), result);
    }

    final Answer read(String session) throws IOException, InterruptedException {
        return good(call("GET", sessionPath(session), null));
    }

    String sessionPath(String session) {
        return "/embed-sessions/" + session;
    }

    /** Sends a request, again if that is sound and of use. */
    final Answer call(String method, String path, String body) throws IOException, InterruptedException {
        Answer answer = tried(method, path, body);
        for (int tries = 1; tries < TRIES && maySendAgain(method, answer.status()); tries++) {
            pause(retryPause(answer));
            answer = tried(method, path, body);
        }
        return answer;
    }

    private Answer tried(String method, String path, String body) throws IOException, InterruptedException {
        for (int tries = 1; true; tries++) {
            try {
                return send(method, path, body);
            } catch (IOException broken) {
                if (tries == TRIES || !maySendAgainAfter(broken, method)) {
                    throw broken;
                }
                pause(pollingPause());
            }
        }
    }

    /** Nobody knows how far a call came whose answer was lost. */
    boolean maySendAgainAfter(IOException broken, String method) {
        return !method.equals("POST");
    }

    /** What was not carried out may be sent again, and what may happen twice. */
    boolean maySendAgain(String method, int status) {
        return status == TOO_MANY || (status >= 500 && !method.equals("POST"));
    }

    long retryPause(Answer answer) {
        return answer.response()
                .headers()
                .firstValue("Retry-After")
                .map(seconds -> Long.parseLong(seconds) * 1000)
                .orElse(pollingPause());
    }

    /** Generating takes its time. */
    Duration patience() {
        return Duration.ofSeconds(30);
    }

    String authorization() {
        return "Bearer " + key;
    }

    final Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(patience())
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    static Answer good(Answer answer) throws Refused {
        if (answer.status() / 100 != 2) {
            throw new Refused(answer.status(), answer.at("/message").orElse("status " + answer.status()));
        }
        return answer;
    }

    final Optional<String> given(String pointer) {
        return Optional.ofNullable(context.get(pointer));
    }

    static String quoted(String text) {
        return text == null ? "null" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A client in its own process has nothing to wait on but time. */
    static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}

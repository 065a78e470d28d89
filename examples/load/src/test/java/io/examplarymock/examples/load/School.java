package io.examplarymock.examples.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Students, and an exam that they may take, made through the API. Timings name those of the script, which exist no more. */
final class School {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final String baseUrl;
    private final String apiKey;
    private String exam;

    School(String baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    /** Makes a user for each student, and an exam with a question for each of the script's. */
    void open(List<String> students, List<String> scriptQuestions) {
        List<Map<String, String>> permissions = new ArrayList<>();
        long run = System.currentTimeMillis();
        for (String student : students) {
            String email = "student-" + (actors.size() + 1) + "-" + run + "@example.com";
            String id = post("/users", Map.of("email", email, "name", student))
                    .get("id")
                    .asText();
            actors.put(student, id);
            permissions.add(Map.of("actor", id, "role", "participant"));
        }
        List<Map<String, String>> asked = scriptQuestions.stream()
                .map(question -> Map.of("type", "single-line-text", "title", "What was asked as " + question + "?"))
                .toList();
        exam = post("/exams", Map.of("name", "Under load", "questions", asked, "permissions", permissions))
                .get("id")
                .asText();
        JsonNode made = get("/exams/" + exam).get("questions");
        for (int i = 0; i < scriptQuestions.size(); i++) {
            questions.put(scriptQuestions.get(i), made.get(i).get("id").asText());
        }
    }

    String exam() {
        return exam;
    }

    String actor(String student) {
        return actors.get(student);
    }

    /** The question here that stands for one of the script; empty for none. */
    String question(String ofScript) {
        return questions.getOrDefault(ofScript, "");
    }

    private JsonNode post(String path, Map<String, Object> body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + apiKey);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " was answered "
                        + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("nothing answers at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

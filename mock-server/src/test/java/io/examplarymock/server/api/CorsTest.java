package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's demo calls the API from a page of another origin (G5). */
@MockTest
@DisplayName("A page of another origin")
class CorsTest {
    private static final String ORIGIN = "http://localhost:3000";

    @Test
    void is_told_each_path_s_methods_before_it_calls_G5(Caller caller) {
        Map<String, Object> paths =
                caller.get("/openapi").json().object("paths").members();
        assertThat(paths).hasSizeGreaterThan(8);

        paths.forEach((path, item) -> {
            Answer answer = preflight(caller, path.replaceAll("\\{[^}]*}", "x_1"), "authorization,content-type");

            answer.hasStatus(204);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).contains("*");
            assertThat(list(answer, "Access-Control-Allow-Methods")).as(path).isEqualTo(methods(path, (Map<?, ?>)
                    item));
            assertThat(list(answer, "Access-Control-Allow-Headers"))
                    .as(path)
                    .containsExactlyInAnyOrder("authorization", "content-type");
        });
    }

    @Test
    void may_send_headers_of_its_own(Caller caller) {
        assertThat(list(preflight(caller, "/users", "x-request-id, authorization"), "Access-Control-Allow-Headers"))
                .containsExactlyInAnyOrder("x-request-id", "authorization");
    }

    @Test
    void gets_the_usual_headers_allowed_where_it_asks_for_nonsense(Caller caller) {
        assertThat(list(preflight(caller, "/users", "a\"b<c>"), "Access-Control-Allow-Headers"))
                .containsExactlyInAnyOrder("Authorization", "Content-Type");
    }

    @Test
    void is_told_nothing_of_a_path_that_is_not_there(Caller caller) {
        preflight(caller, "/nothing", "authorization").hasStatus(404);
    }

    @Test
    void reads_good_answers(Caller caller) {
        isReadable(caller.get("/me").hasStatus(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exams/exam_nobody", "/nothing", "/users", "/exports/nothing"})
    void reads_refusals_too(String path, Caller caller) {
        Answer answer = caller.get(path);

        assertThat(answer.status()).isIn(404, 405);
        isReadable(answer);
    }

    @Test
    void reads_that_its_key_or_its_body_is_wrong(Caller caller) {
        isReadable(caller.sendBare(request -> request, "/me").hasStatus(401));
        isReadable(caller.post("/users", "{").hasStatus(400));
        isReadable(caller.post("/users", "[" + " ".repeat(1_100_000) + "]").hasStatus(413));
    }

    @Test
    void reads_an_answer_that_was_armed_as_a_fault(Caller caller) {
        caller.post("/__admin/examplary/faults", Map.of("operation", "getMe", "status", 503))
                .hasStatus(201);

        isReadable(caller.get("/me").hasStatus(503));
    }

    @Test
    void may_not_read_an_embed_page(Caller caller) {
        String page = caller.session("edit-rubric", caller.user("my-student@example.com"), Map.of())
                .text("embedUrl")
                .substring(caller.baseUrl().toString().length());

        for (Answer answer : List.of(caller.get(page), caller.get("/embeds/nothing"), preflight(caller, page, "x-a"))) {
            assertThat(answer.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    private static Answer preflight(Caller caller, String path, String headers) {
        return caller.sendBare(
                request -> request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", ORIGIN)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", headers),
                path);
    }

    private static void isReadable(Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(list(answer, "Access-Control-Expose-Headers"))
                .contains("Retry-After", "X-Examplary-Mock-Fidelity", "X-Examplary-Mock-Reason");
    }

    /** Those that are described, and those that are known by name only. */
    private static Set<String> methods(String path, Map<?, ?> item) {
        Set<String> methods = item.keySet().stream()
                .map(name -> String.valueOf(name).toUpperCase(Locale.ROOT))
                .filter(List.of("GET", "POST", "PUT", "PATCH", "DELETE")::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        KnownOperation.all().stream()
                .filter(known -> known.path().equals(path))
                .forEach(known -> methods.add(known.method()));
        return methods;
    }

    private static Set<String> list(Answer answer, String header) {
        return Arrays.stream(answer.header(header).orElse("").split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

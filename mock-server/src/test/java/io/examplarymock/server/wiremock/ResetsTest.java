package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WireMock's ways to wipe the slate: they concern what its users made, and nothing of ours. */
@DisplayName("A reset by WireMock's own means")
class ResetsTest {
    @RegisterExtension
    final OwnMock mock = OwnMock.standard();

    enum Means {
        POST_RESET,
        DELETE_MAPPINGS,
        POST_MAPPINGS_RESET,
        RESET_ALL,
        RESET_MAPPINGS,
        RESET_TO_DEFAULT;

        void apply(OwnMock mock) {
            switch (this) {
                case POST_RESET -> mock.caller().post("/__admin/reset", null).hasStatus(200);
                case DELETE_MAPPINGS ->
                    mock.caller().delete("/__admin/mappings").hasStatus(200);
                case POST_MAPPINGS_RESET ->
                    mock.caller().post("/__admin/mappings/reset", null).hasStatus(200);
                case RESET_ALL -> mock.wireMock().resetAll();
                case RESET_MAPPINGS -> mock.wireMock().resetMappings();
                case RESET_TO_DEFAULT -> mock.wireMock().resetToDefaultMappings();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void removes_users_stubs(Means means) {
        Caller caller = mock.caller();
        mock.wireMock().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(418)));
        caller.get("/me").hasStatus(418);

        means.apply(mock);

        caller.get("/me").hasStatus(200);
        assertThat(mock.wireMock().getStubMappings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void leaves_every_endpoint_working(Means means) {
        Caller caller = mock.caller();
        List<String> before = answers(caller);
        mock.wireMock().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(418)));

        means.apply(mock);

        assertThat(answers(caller)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void keeps_the_data_of_workspaces(Means means) {
        Caller caller = mock.caller();
        String exam = caller.examFor(caller.user("my-student@example.com"), 45);

        means.apply(mock);

        caller.get("/exams/" + exam).hasStatus(200);
    }

    /** What each operation of GET /openapi answers to a call with unknown ids and an empty body. */
    private static List<String> answers(Caller caller) {
        List<String> answers = new ArrayList<>();
        Map<String, Object> paths =
                caller.get("/openapi").hasStatus(200).json().object("paths").members();
        paths.forEach((path, item) -> ((Map<?, ?>) item)
                .keySet().stream()
                        .map(String::valueOf)
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method))
                        .forEach(method -> answers.add(answer(caller, method, path))));
        assertThat(answers).hasSizeGreaterThan(12).noneMatch(answer -> answer.contains("418"));
        return answers;
    }

    private static String answer(Caller caller, String method, String path) {
        var answer = caller.send(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]*}", "x_1"), "{}");
        assertThat(answer.header("X-Examplary-Mock-Fidelity")).isPresent();
        return method + " " + path + " " + answer.status();
    }
}

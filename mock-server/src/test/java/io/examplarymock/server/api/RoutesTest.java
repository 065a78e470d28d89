package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.export.Exports;
import io.examplarymock.server.testing.OpenApiAssert;
import io.examplarymock.server.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The route table")
class RoutesTest {

    /** Operations whose method lets one expect a body, and why there is none. */
    private static final Set<String> WITHOUT_BODY = Set.of(
            // E4.P: the export takes no body.
            "exportExamToQti3");

    /** Operations that answer a file or a document of a format of its own. */
    private static final Set<String> OTHER_ANSWERS =
            Set.of("authorize", "decide", "revokeToken", "downloadExport", "getOpenApi");

    static List<Route> table() {
        return Routes.table(new ApiSettings(null, false, false, true, false), new Exports(Optional.empty()));
    }

    @Test
    void hasNoOperationTwice() {
        assertThat(table()).extracting(Route::operation).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "judges each body: {0}")
    @MethodSource("table")
    void judgesEachBody(Route route) {
        boolean takesBody =
                Set.of("POST", "PUT", "PATCH").contains(route.method()) && !WITHOUT_BODY.contains(route.operation());

        assertThat(route.requestSchema() != null).isEqualTo(takesBody);
        if (takesBody) {
            assertThat(SchemaCatalog.load().contains(route.requestSchema())).isTrue();
            assertThat(Samples.valid(route.requestSchema())).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "can judge each answer: {0}")
    @MethodSource("table")
    void canJudgeEachAnswer(Route route) {
        boolean answersJson = route.status() != 204 && !OTHER_ANSWERS.contains(route.operation());

        assertThat(route.responseSchema() != null).isEqualTo(answersJson);
        if (answersJson) {
            assertThat(SchemaCatalog.load().contains(route.responseSchema())).isTrue();
            assertThat(Samples.valid(route.responseSchema())).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "rests on facts that exist: {0}")
    @MethodSource("table")
    void restsOnFactsThatExist(Route route) {
        assertThat(route.facts())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Facts.load().find(id)).isPresent());
        assertThat(route.allErrors())
                .doesNotHaveDuplicates()
                .allSatisfy(error -> assertThat(Facts.load().find(error.fact())).isPresent());
    }

    @ParameterizedTest(name = "says what can go wrong: {0}")
    @MethodSource("table")
    void saysWhatCanGoWrong(Route route) {
        boolean cannotFail = Set.of("getOpenApi", "listPublicQuestionTypes", "getOpenIdConfiguration", "getJwks")
                .contains(route.operation());

        assertThat(route.allErrors().isEmpty()).isEqualTo(cannotFail);
    }

    @ParameterizedTest(name = "shows examples that fit: {0}")
    @MethodSource("table")
    void showsExamplesThatFit(Route route) {
        OpenApiAssert.assertThatExamplesFit(OpenApiDocument.operation(route));
    }
}

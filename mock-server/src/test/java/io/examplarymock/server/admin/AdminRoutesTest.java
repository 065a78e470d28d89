package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.testing.OpenApiAssert;
import io.examplarymock.server.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The admin side's table")
class AdminRoutesTest {

    /** Operations whose method lets one expect a body, although there is nothing to say. */
    private static final Set<String> WITHOUT_BODY = Set.of("resetWorkspace");

    /** Operations that answer a file or a document of a format of its own. */
    private static final Set<String> OTHER_ANSWERS =
            Set.of("getTranscript", "getSchema", "getSchemasZip", "getAdminOpenApi");

    static List<AdminRoute> table() {
        return AdminRoutes.table(null, null, null, null, List.of(), Map.of(), null, true);
    }

    @Test
    void hasNoOperationTwice() {
        assertThat(table()).extracting(AdminRoute::operation).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "judges each body: {0}")
    @MethodSource("table")
    void judgesEachBody(AdminRoute route) {
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
    void canJudgeEachAnswer(AdminRoute route) {
        boolean answersJson = route.status() != 204 && !OTHER_ANSWERS.contains(route.operation());

        assertThat(route.responseSchema() != null).isEqualTo(answersJson);
        if (answersJson) {
            assertThat(SchemaCatalog.load().contains(route.responseSchema())).isTrue();
            assertThat(Samples.valid(route.responseSchema())).isNotEmpty();
        }
    }

    @Test
    void usesEveryAdminSchemaThereIs() {
        Stream<String> used = table().stream()
                .flatMap(route -> Stream.of(route.requestSchema(), route.responseSchema()))
                .filter(Objects::nonNull);

        assertThat(Stream.concat(used, Stream.of("admin/problem", "admin/exchange", "admin/fault", "admin/oauth-grant"))
                        .distinct())
                .containsAll(SchemaCatalog.load().names().stream()
                        .filter(name -> name.startsWith("admin/"))
                        .toList());
    }

    @ParameterizedTest(name = "shows examples that fit: {0}")
    @MethodSource("table")
    void showsExamplesThatFit(AdminRoute route) {
        OpenApiAssert.assertThatExamplesFit(AdminOpenApi.operation(route));
    }
}

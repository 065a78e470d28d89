package io.examplarymock.server.admin;

import static io.examplarymock.server.testing.OpenApiAssert.assertThatDescription;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import io.examplarymock.server.testing.OpenApiAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("GET /__admin/examplary/openapi")
class AdminOpenApiTest {

    private OpenApiAssert document;

    @BeforeEach
    void read(Caller caller) {
        document = assertThatDescription(
                caller.get("/__admin/examplary/openapi").hasStatus(200).text());
    }

    @Test
    void answersADocumentThatPublicToolsUnderstand() {
        document.isReadByAPublicParser().hasNoLooseReference();
    }

    @Test
    void describesEveryOperation() {
        document.describesExactly(
                AdminRoutesTest.table().stream().map(AdminRoute::operation).toList());
    }

    @Test
    void tellsWhichOperationsLookAtTheKeyOfAWorkspace() {
        assertThat(document.at("#/paths/~1__admin~1examplary~1state/get/parameters"))
                .asString()
                .contains("X-Examplary-Key");
        assertThat(document.at("#/paths/~1__admin~1examplary~1workspaces/get/parameters"))
                .isNull();
    }

    @Test
    void tellsWhetherABodyMayBeLeftOut() {
        assertThat(document.at("#/paths/~1__admin~1examplary~1workspaces/post/requestBody/required"))
                .isEqualTo(false);
        assertThat(document.at("#/paths/~1__admin~1examplary~1faults/post/requestBody/required"))
                .isEqualTo(true);
    }

    @Test
    void writesAParameterThatTakesTheRestOfAPathAsAnyOther() {
        assertThat(document.at("#/paths/~1__admin~1examplary~1schemas~1{name}/get/parameters"))
                .asString()
                .contains("which may hold slashes");
    }
}

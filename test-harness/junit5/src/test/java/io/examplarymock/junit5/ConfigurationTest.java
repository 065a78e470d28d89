package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.client.MockHandle;
import io.examplarymock.server.MockOptions;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

@DisplayName("A configuration")
class ConfigurationTest {
    private static final URI SOMEWHERE = URI.create("http://localhost:8080");

    @Test
    void is_refused_with_a_start_that_is_no_instant() {
        assertThat(Run.of(BadStart.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@ExamplaryMock(clockStart = \"yesterday\") is no instant; write it like 2026-01-01T10:00:00Z");
    }

    @ExamplaryMock(clockStart = "yesterday")
    static class BadStart {
        @Test
        void test(MockHandle mock) {
            assertThat(mock).isNull();
        }
    }

    @Test
    void is_refused_with_two_seeds() {
        assertThat(Run.of(TwoSeeds.class).failure())
                .hasMessage("@ExamplaryMock(seed = …) is one number, and there are 2");
    }

    @ExamplaryMock(seed = {1, 2})
    static class TwoSeeds {
        @Test
        void test() {}
    }

    @Test
    void is_refused_with_a_seed_and_strict_keys() {
        String refusal =
                "A seed needs open keys: ids follow from the seed and the workspace's key, and with strict keys the "
                        + "mock draws the key. Leave out the seed or the strict keys.";

        assertThat(Run.of(SeedAndStrictKeys.class).failure()).hasMessage(refusal);
        assertThatThrownBy(() -> ExamplaryMockExtension.newInstance()
                        .withSeed(1)
                        .withKeysStrict()
                        .build())
                .hasMessage(refusal);
    }

    @ExamplaryMock(seed = 1, keys = MockOptions.Keys.STRICT)
    static class SeedAndStrictKeys {
        @Test
        void test() {}
    }

    @Test
    void is_refused_with_a_mock_that_runs_and_options_for_its_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ExamplaryMockExtension.newInstance()
                        .at(SOMEWHERE, "open-sesame")
                        .withFrozenClock()
                        .build())
                .withMessage(
                        "How the mock at http://localhost:8080 is started cannot be said here: leave out at(…), or what "
                                + "is about options, keys, clock, seed and presets");
    }

    @Test
    void is_refused_with_an_operation_that_does_not_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExamplaryMockExtension.newInstance().allowingViolations("createUser", "createExm"))
                .withMessageStartingWith(
                        "There is no operation \"createExm\" whose violations could be allowed; there are ");
    }

    @Test
    void tells_no_address_and_no_workspace_before_there_is_one() {
        ExamplaryMockExtension extension =
                ExamplaryMockExtension.newInstance().withWorkspacePerTest().build();

        assertThatIllegalStateException()
                .isThrownBy(extension::baseUrl)
                .withMessage(
                        "The mock is not started yet; it is when the first test class begins, before @BeforeAll, if "
                                + "this extension is in a static field with @RegisterExtension");
        assertThatIllegalStateException()
                .isThrownBy(extension::sharedWorkspace)
                .withMessage(
                        "There is no shared workspace: build the extension withSharedWorkspace() and register it in a "
                                + "static field, or give the method a parameter of type MockHandle");
    }

    @Test
    void need_not_be_there() {
        Run.of(Unconfigured.class).passed(1);
    }

    @ExtendWith(ExamplaryMockExtension.class)
    static class Unconfigured {
        @Test
        void test(MockHandle mock) {
            assertThat(new Api(mock).createUser().status()).isEqualTo(201);
        }
    }
}

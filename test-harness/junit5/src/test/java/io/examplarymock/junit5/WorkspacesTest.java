package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.Workspace;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The workspace of a test")
class WorkspacesTest {
    @Test
    void is_a_fresh_one_for_each_test() {
        assertThat(Run.of(TwoTests.class).passed(2).notes()).hasSize(2).doesNotHaveDuplicates();
    }

    @ExamplaryMock
    static class TwoTests {
        @Test
        void one(MockHandle mock) {
            createUser(mock);
        }

        @Test
        void another(MockHandle mock) {
            createUser(mock);
        }
    }

    @Test
    void is_the_same_from_the_constructor_to_the_method_after_it() {
        List<Object> keys = Run.of(EveryMethod.class).passed(2).notes();

        assertThat(keys).hasSize(8);
        assertThat(keys.subList(0, 4)).containsOnly(keys.get(0));
        assertThat(keys.subList(4, 8)).containsOnly(keys.get(4)).doesNotContain(keys.get(0));
    }

    @ExamplaryMock
    static class EveryMethod {
        EveryMethod(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @BeforeEach
        void before(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @AfterEach
        void after(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @RepeatedTest(2)
        void test(MockHandle mock, MockClient whole) {
            assertThat(whole.baseUrl()).isEqualTo(mock.baseUrl());
            Run.note(mock.apiKey());
        }
    }

    @Test
    void is_fresh_for_each_invocation_but_one_for_all_tests_of_a_factory() {
        List<Object> keys = Run.of(Invocations.class).passed(7).notes();

        assertThat(keys).hasSize(7);
        assertThat(keys.stream().distinct()).hasSize(6);
    }

    @ExamplaryMock
    static class Invocations {
        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void parameterized(String text, MockHandle mock) {
            assertThat(text).isNotEmpty();
            createUser(mock);
        }

        @RepeatedTest(3)
        void repeated(MockHandle mock) {
            createUser(mock);
        }

        @TestFactory
        Collection<DynamicTest> factory(MockHandle mock) {
            return List.of(
                    DynamicTest.dynamicTest("first", () -> createUser(mock)), DynamicTest.dynamicTest("second", () -> {
                        assertThat(new Api(mock).createUser().status()).isEqualTo(409);
                        Run.note(mock.apiKey());
                    }));
        }
    }

    @Test
    void is_fresh_in_nested_classes_too_and_known_to_the_methods_around_them() {
        List<Object> keys = Run.of(Outer.class).passed(2).notes();

        assertThat(keys).hasSize(4);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(3)).isEqualTo(keys.get(2)).isNotEqualTo(keys.get(0));
    }

    @ExamplaryMock
    static class Outer {
        @BeforeEach
        void before(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @Nested
        class Inner {
            @RepeatedTest(2)
            void test(MockHandle mock) {
                createUser(mock);
            }
        }
    }

    @Test
    void belongs_to_the_class_in_methods_for_the_whole_class() {
        List<Object> keys = Run.of(WholeClass.class).passed(1).notes();

        assertThat(keys).hasSize(3);
        assertThat(keys.get(2)).isEqualTo(keys.get(0)).isNotEqualTo(keys.get(1));
    }

    @ExamplaryMock
    static class WholeClass {
        @BeforeAll
        static void before(MockHandle mock) {
            createUser(mock);
        }

        @AfterAll
        static void after(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @Test
        void test(MockHandle mock) {
            createUser(mock);
        }
    }

    @Test
    void is_one_for_all_where_that_is_asked_for() {
        List<Object> keys = Run.of(Shared.class).passed(4).notes();

        assertThat(keys).hasSize(10).containsOnly(keys.get(0));
    }

    @ExamplaryMock(workspace = WorkspaceScope.PER_CLASS)
    static class Shared {
        @BeforeAll
        static void before(MockHandle mock) {
            createUser(mock);
        }

        Shared(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @RepeatedTest(2)
        void test(MockHandle mock) {
            Run.note(mock.apiKey());
        }

        @Nested
        class Inner {
            @RepeatedTest(2)
            void test(MockHandle mock) {
                Run.note(mock.apiKey());
            }
        }

        @AfterAll
        static void after(MockHandle mock) {
            Run.note(mock.apiKey());
        }
    }

    @Test
    void is_one_for_all_where_the_test_instance_is_one_for_all() {
        List<Object> keys = Run.of(OneInstance.class).passed(2).notes();

        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
    }

    @ExamplaryMock
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private final MockHandle mock;

        OneInstance(MockHandle mock) {
            this.mock = mock;
        }

        @BeforeAll
        void before(MockHandle whole) {
            createUser(whole);
        }

        @RepeatedTest(2)
        void test(MockHandle same) {
            assertThat(same.apiKey()).isEqualTo(mock.apiKey());
            Run.note(mock.apiKey());
        }
    }

    @Test
    void is_fresh_in_spite_of_one_test_instance_where_that_is_asked_for() {
        assertThat(Run.of(OneInstanceManyWorkspaces.class).passed(2).notes())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @ExamplaryMock(workspace = WorkspaceScope.PER_TEST)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceManyWorkspaces {
        @RepeatedTest(2)
        void test(MockHandle mock) {
            createUser(mock);
        }
    }

    @Test
    void lets_tests_run_at_the_same_time() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

        assertThat(Run.with(parallel, AtTheSameTime.class).passed(16).notes()).doesNotHaveDuplicates();
        assertThat(AtTheSameTime.MET).as("tests that met another").hasPositiveValue();
    }

    @ExamplaryMock
    static class AtTheSameTime {
        static final AtomicInteger MET = new AtomicInteger();
        private static final Exchanger<String> TWO = new Exchanger<>();

        @RepeatedTest(16)
        void test(MockHandle mock) throws InterruptedException {
            try {
                TWO.exchange("here", 1, TimeUnit.SECONDS);
                MET.incrementAndGet();
            } catch (TimeoutException alone) {
                // JUnit's pool does not promise to run the last ones at the same time.
            }
            createUser(mock);
            assertThat(mock.exchanges().all()).hasSize(1);
        }
    }

    @Test
    void is_named_after_the_test_and_gone_after_it() {
        Run run = Run.of(Elsewhere.class).passed(1);

        assertThat(run.notes()).containsExactly("Elsewhere: test(MockHandle)", Elsewhere.elsewhere.apiKey());
        try (MockServer server = Elsewhere.SERVER) {
            assertThat(MockClient.at(server.baseUrl()).workspaces().list())
                    .extracting(Workspace::apiKey)
                    .doesNotContain(Elsewhere.elsewhere.apiKey());
        }
    }

    static class Elsewhere {
        private static final MockServer SERVER = MockServer.start(MockOptions.forTests());
        private static MockHandle elsewhere;

        @RegisterExtension
        final ExamplaryMockExtension mock =
                ExamplaryMockExtension.newInstance().at(SERVER.baseUrl()).build();

        @Test
        void test(MockHandle given) {
            elsewhere = given;
            Run.note(given.workspace().name());
            createUser(given);
        }
    }

    private static void createUser(MockHandle mock) {
        assertThat(new Api(mock).createUser().status()).isEqualTo(201);
        Run.note(mock.apiKey());
    }
}

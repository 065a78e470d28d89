package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.MockHandle;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A request that breaks the contract is allowed")
class AllowedViolationsTest {
    @Test
    void by_its_operation() {
        Run.of(ByOperation.class).passed(1);
    }

    @ExamplaryMock
    static class ByOperation {
        @Test
        @AllowViolations({"createExam", AllowViolations.NO_OPERATION})
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
            new Api(mock).get("/exam");
        }
    }

    @Test
    void but_no_other() {
        assertThat(Run.of(ByAnotherOperation.class).failure()).hasMessageContaining("@AllowViolations(\"createExam\")");
    }

    @ExamplaryMock
    static class ByAnotherOperation {
        @Test
        @AllowViolations("createUser")
        void test(MockHandle mock) {
            new Api(mock).post("/users", "{}");
            new Api(mock).createNamelessExam();
        }
    }

    @Test
    void with_all_others() {
        Run.of(Everything.class).passed(1);
    }

    @ExamplaryMock
    static class Everything {
        @Test
        @AllowViolations
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
            new Api(mock).post("/nowhere", "{}");
        }
    }

    @Test
    void for_a_class_and_what_nests_in_it_and_what_inherits_it() {
        Run.of(WholeClass.class).passed(2);
        Run.of(Inheriting.class).passed(2);
    }

    @ExamplaryMock
    @AllowViolations("createExam")
    static class WholeClass {
        @Test
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }

        @Nested
        class Inner {
            @Test
            @AllowViolations("createUser")
            void test(MockHandle mock) {
                new Api(mock).createNamelessExam();
                new Api(mock).post("/users", "{}");
            }
        }
    }

    static class Inheriting extends WholeClass {}

    @Test
    void by_an_annotation_of_your_own() {
        Run.of(ByOwnAnnotation.class).passed(1);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @AllowViolations("createExam")
    @interface Refused {}

    @ExamplaryMock
    static class ByOwnAnnotation {
        @Test
        @Refused
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }
    }

    @Test
    void by_the_builder() {
        Run.of(ByBuilder.class).passed(1);
    }

    static class ByBuilder {
        @RegisterExtension
        static final ExamplaryMockExtension MOCK = ExamplaryMockExtension.newInstance()
                .allowingViolations("createExam")
                .build();

        @Test
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }
    }

    @Test
    void only_if_there_is_such_an_operation() {
        assertThat(Run.of(Misspelt.class).failure())
                .hasMessageStartingWith(
                        "There is no operation \"createExams\" whose violations could be allowed; there are createUser, ")
                .hasMessageEndingWith(" and AllowViolations.NO_OPERATION");
    }

    @ExamplaryMock
    static class Misspelt {
        @Test
        @AllowViolations("createExams")
        void test() {}
    }
}

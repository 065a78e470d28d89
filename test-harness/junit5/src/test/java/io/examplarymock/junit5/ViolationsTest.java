package io.examplarymock.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;

@DisplayName("A request that breaks the contract")
class ViolationsTest {
    @Test
    void fails_the_test_and_tells_what_was_wrong() {
        assertThat(Run.of(Nameless.class).failure())
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("""
                        The client sent a request that breaks the contract:

                          POST /exams (createExam), answered 400
                            /name must be at least 1 character long, but is "" (E2.P)

                        Mend the client. Where the test means it, say so: @AllowViolations("createExam")""");
    }

    @ExamplaryMock
    static class Nameless {
        @Test
        void test(MockHandle mock) {
            assertThat(new Api(mock).createNamelessExam().status()).isEqualTo(400);
        }
    }

    @Test
    void is_told_with_all_others_of_the_test() {
        assertThat(Run.of(Several.class).failure()).hasMessage("""
                        The client sent 5 requests that break the contract:

                          POST /exams (createExam), answered 400
                            /name must be at least 1 character long, but is "" (E2.P)

                          POST /exams (createExam), answered 400
                            /name must be at least 1 character long, but is "" (E2.P)

                          POST /exam, answered 404
                            there is no such operation; the nearest is POST /exams

                          PUT /me, answered 405
                            there is no such operation; the path takes GET and PATCH

                          POST /folders, answered 501
                            the mock does not serve this operation, of which it only knows that it exists (P6)

                        Mend the client. Where the test means it, say so: \
                        @AllowViolations({AllowViolations.NO_OPERATION, "createExam"})""");
    }

    @ExamplaryMock
    static class Several {
        @Test
        void test(MockHandle mock) {
            Api api = new Api(mock);
            api.createUser();
            api.createNamelessExam();
            api.createNamelessExam();
            api.post("/exam", "{}");
            api.send("PUT", "/me", "{}");
            api.post("/folders", "{}");
            api.get("/exams/exam_unknown");
        }
    }

    @Test
    void can_be_one_that_no_schema_got_to_see() {
        assertThat(Run.of(Unreadable.class).failure()).hasMessage("""
                        The client sent 3 requests that break the contract:

                          POST /exams (createExam), answered 400
                            The request body is not valid JSON. (G11)

                          POST /exams (createExam), answered 400
                            The request body is missing. (G11)

                          PUT /exams, answered 405
                            there is no such operation; the path takes POST

                        Mend the client. Where the test means it, say so: \
                        @AllowViolations({AllowViolations.NO_OPERATION, "createExam"})""");
    }

    @ExamplaryMock
    static class Unreadable {
        @Test
        void test(MockHandle mock) {
            new Api(mock).post("/exams", "{");
            new Api(mock).post("/exams", "");
            new Api(mock).send("PUT", "/exams", "");
        }
    }

    @Test
    void does_not_hide_the_failure_of_the_test_itself() {
        Throwable failure = Run.of(OwnFailure.class).failure();

        assertThat(failure).hasMessage("my own");
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .contains("The client sent a request that breaks the contract");
    }

    @ExamplaryMock
    static class OwnFailure {
        @Test
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
            fail("my own");
        }
    }

    @Test
    void counts_even_if_the_test_was_given_up() {
        assertThat(Run.of(GivenUp.class).failure()).hasMessageContaining("breaks the contract");
    }

    @ExamplaryMock
    static class GivenUp {
        @Test
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
            abort("not today");
        }
    }

    @Test
    void counts_if_it_is_sent_after_the_test_or_before_all_tests() {
        assertThat(Run.of(SentAfterwards.class).failures()).hasSize(1);
        assertThat(Run.of(SentBefore.class).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("POST /exams (createExam)"));
    }

    @ExamplaryMock
    static class SentAfterwards {
        @AfterEach
        void after(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }

        @Test
        void test() {}
    }

    @ExamplaryMock
    static class SentBefore {
        @BeforeAll
        static void before(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }

        @Test
        void test(MockHandle mock) {
            new Api(mock).createUser();
        }
    }

    @Test
    void is_told_once_where_tests_share_a_workspace() {
        Run run = Run.of(SharedWorkspace.class);

        assertThat(run.failures()).hasSize(1);
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
    }

    @ExamplaryMock(workspace = WorkspaceScope.PER_CLASS)
    static class SharedWorkspace {
        @RepeatedTest(3)
        void test(MockHandle mock) {
            if (mock.exchanges().all().isEmpty()) {
                new Api(mock).createNamelessExam();
            }
        }
    }

    @Test
    void can_be_reported_in_place_of_a_failure() {
        Run run = Run.of(Reporting.class).passed(1);

        assertThat(run.results()
                        .testEvents()
                        .reportingEntryPublished()
                        .map(event ->
                                event.getRequiredPayload(ReportEntry.class).getKeyValuePairs()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("examplary-mock"))
                        .startsWith("The client sent a request that breaks the contract:\n\n  POST /exams"));
    }

    @ExamplaryMock(violations = Violations.REPORT)
    static class Reporting {
        @Test
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }
    }

    @Test
    void can_be_ignored() {
        Run run = Run.of(Ignoring.class).passed(1);

        assertThat(run.results().testEvents().reportingEntryPublished().count()).isZero();
    }

    @ExamplaryMock(violations = Violations.IGNORE)
    static class Ignoring {
        @Test
        void test(MockHandle mock) {
            new Api(mock).createNamelessExam();
        }
    }

    @Test
    void includes_what_the_mock_only_warns_of_where_that_is_asked_for() {
        Run.of(Suspicious.class).passed(1);
        assertThat(Run.of(Strict.class).failure()).hasMessage("""
                        The client sent a request that breaks the contract:

                          POST /exams (createExam), answered 201
                            warning: /colour is not a documented property (E2.S)

                        Mend the client. Where the test means it, say so: @AllowViolations("createExam")""");
    }

    @ExamplaryMock
    static class Suspicious {
        @Test
        void test(MockHandle mock) {
            new Api(mock).post("/exams", "{'name': 'Midterm', 'colour': 'red'}");
        }
    }

    @ExamplaryMock(warnings = true)
    static class Strict {
        @Test
        void test(MockHandle mock) {
            new Api(mock).post("/exams", "{'name': 'Midterm', 'colour': 'red'}");
        }
    }

    @Test
    void is_not_what_a_documented_refusal_or_a_fault_answers() {
        Run.of(Refusals.class).passed(1);
    }

    @ExamplaryMock
    static class Refusals {
        @Test
        void test(MockHandle mock) {
            mock.faults().arm(NewFault.on("getMe").times(1).answering(503));
            assertThat(new Api(mock).get("/me").status()).isEqualTo(503);
            assertThat(new Api(mock).get("/exams/exam_unknown").status()).isEqualTo(404);
            assertThat(new Api(mock)
                            .post("/embed-sessions", "{'flow': 'edit-rubric', 'actor': '" + mock.ownerUserId() + "'}")
                            .status())
                    .isEqualTo(400);
        }
    }
}

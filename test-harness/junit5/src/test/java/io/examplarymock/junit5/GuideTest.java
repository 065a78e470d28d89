package io.examplarymock.junit5;

import static io.examplarymock.client.SessionAction.answerAt;
import static io.examplarymock.client.SessionAction.handIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockClock;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewFault;
import io.examplarymock.client.ScriptRun;
import io.examplarymock.client.Session;
import io.examplarymock.schemas.script.ScriptReader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What docs/junit5.md shows. */
@DisplayName("What the guide shows")
class GuideTest {

    @Nested
    @ExamplaryMock
    class ExamsTest {
        @Test
        void takes_an_exam(MockHandle mock) {
            String student = mock.arrange().user("My Student");
            String exam = mock.arrange().exam("Midterm", student);

            // Here your own code would create the session, at mock.baseUrl() with mock.apiKey().
            Session session = mock.arrange().session("take-exam", student, Map.of("examId", exam));

            mock.sessions().act(session.id(), answerAt(0, "true"), handIn());

            assertThat(mock.sessions().get(session.id()).status()).isEqualTo("completed");
            assertThat(mock.sessions().events(session.id()).ofKind("message-posted"))
                    .hasSize(2);
            assertThat(mock.exchanges().ofOperation("createEmbedSession"))
                    .extracting(Exchange::violations)
                    .containsExactly(List.of());
        }
    }

    @Nested
    @ExamplaryMock
    class TroubleTest {
        @Test
        void meets_trouble(MockHandle mock) {
            mock.faults().arm(NewFault.on("createExam").times(2).answering(503));

            assertThat(new Api(mock).post("/exams", "{'name': 'Midterm'}").status())
                    .isEqualTo(503);
            mock.faults().disarm();
            assertThat(new Api(mock).post("/exams", "{'name': 'Midterm'}").status())
                    .isEqualTo(201);
        }
    }

    @Nested
    @ExamplaryMock
    class RolesTest {
        @Test
        void is_refused_what_members_may_not(MockHandle mock) {
            MockHandle member = mock.asNewUser("My Member", "member");

            assertThat(new Api(member)
                            .post("/users", "{'email': 'new@example.com'}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Nested
    class ExpiryTest {
        @RegisterExtension
        static final ExamplaryMockExtension MOCK = ExamplaryMockExtension.newInstance()
                .withFrozenClock(Instant.parse("2026-01-01T10:00:00Z"))
                .withSeed(42)
                .build();

        private Session session;

        @BeforeEach
        void invite(MockHandle mock) {
            session = mock.arrange().session("edit-rubric", mock.arrange().user("My Teacher"));
        }

        @Test
        void expires_after_a_week(MockHandle mock) {
            mock.clock().advance(Duration.ofDays(7));

            assertThat(mock.sessions().get(session.id()).status()).isEqualTo("expired");
        }
    }

    @Nested
    @ExamplaryMock
    class RefusalTest {
        @Test
        @AllowViolations("createExam")
        void is_told_why_an_exam_is_refused(MockHandle mock) {
            assertThat(new Api(mock).post("/exams", "{'name': ''}").status()).isEqualTo(400);
        }
    }

    @Nested
    @ExamplaryMock
    class ScriptTest {
        @Test
        void plays_a_script(MockClient mock) {
            var reading = ScriptReader.read(Path.of("../scripts/take-exam.yaml"));
            assertThat(reading.problems()).isEmpty();

            ScriptRun run = mock.scripts().play(reading.script().orElseThrow().json());

            assertThat(run.failures()).isEmpty();
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ExamplaryMock(clock = MockClock.Mode.FROZEN, clockStart = "2026-01-01T10:00:00Z")
    @interface NewYearMock {}

    @Nested
    @NewYearMock
    class OwnAnnotationTest {
        @Test
        void begins_at_new_year(MockHandle mock) {
            assertThat(mock.clock().now()).isEqualTo("2026-01-01T10:00:00Z");
        }
    }
}

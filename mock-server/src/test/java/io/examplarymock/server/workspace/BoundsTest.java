package io.examplarymock.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.user.WorkspaceRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What one workspace may hold")
class BoundsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Workspace EMPTY = Workspace.empty(
            IdSecret.random(), ApiKeys.random(), "Small", true, null, null, WorkspaceClock.frozenAt(NOW), NOW);
    private static final Change<io.examplarymock.server.user.User> WITH_ACTOR = EMPTY.after(user(-1), NOW);

    static Stream<Arguments> additions() {
        String owner = EMPTY.ownerUserId();
        String actor = WITH_ACTOR.result().id();
        return Stream.of(
                of("embed sessions", i -> session(actor, owner)),
                of("users", BoundsTest::user),
                of("keys", i -> new IssueKey(ApiKeys.random(), actor)),
                of("exams", i -> new CreateExam(exam(), owner)),
                of("practice spaces", i -> new CreatePracticeSpace(space(), owner)),
                of("source materials", i -> new CreateSourceMaterial(source(), owner)),
                of("question types", BoundsTest::questionType),
                of("applications", BoundsTest::application));
    }

    @Test
    void is_tried_of_every_kind() {
        assertThat(additions().map(addition -> addition.get()[0]))
                .containsExactlyElementsOf(
                        Bounds.STANDARD.all().stream().map(Bounds.Bound::things).toList());
    }

    @Test
    void is_told_where_limits_are_told() throws IOException {
        String limits = Files.readString(Path.of("../docs/admin.md"));

        assertThat(Bounds.STANDARD.all())
                .allSatisfy(bound -> assertThat(limits)
                        .containsPattern("\\| [^|]*" + bound.things() + "[^|]* \\|[^|]*"
                                + String.format(Locale.ROOT, "%,d", bound.most())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    void is_bounded_by_kind(String things, IntFunction<Command<?>> addition) {
        Bounds bounds = Bounds.of(5, 5);
        Workspace workspace = WITH_ACTOR.workspace();
        Workspace next = workspace.after(addition.apply(0), NOW).workspace();
        for (int i = 1; refusal(bounds, workspace, next) == null; i++) {
            assertThat(i).isLessThanOrEqualTo(5);
            workspace = next;
            next = workspace.after(addition.apply(i), NOW).workspace();
        }

        ApiException full = refusal(bounds, workspace, next);
        assertThat(full.error()).isEqualTo(ApiError.WORKSPACE_FULL);
        assertThat(full.error().status()).isEqualTo(507);
        assertThat(full.reason()).contains("at most 5 " + things, "reset it");
    }

    @Test
    void may_be_too_much_already_if_it_does_not_become_more() {
        Workspace one = WITH_ACTOR.workspace();
        Workspace two = one.after(user(1), NOW).workspace();
        Bounds bounds = Bounds.of(1, 1);

        assertThat(refusal(bounds, one, two)).isNotNull();
        assertThat(refusal(bounds, two, two)).isNull();
        assertThat(refusal(bounds, two, one)).isNull();
    }

    @Test
    void is_checked_with_each_change() {
        Workspace workspace = EMPTY;
        for (int i = 1; i < 100_000; i++) {
            workspace = workspace.after(questionType(i), NOW).workspace();
        }
        Workspace full = workspace.after(questionType(0), NOW).workspace();

        assertThatThrownBy(() -> full.after(questionType(-1), NOW))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(ApiError.WORKSPACE_FULL));
    }

    private static ApiException refusal(Bounds bounds, Workspace before, Workspace after) {
        try {
            bounds.check(before, after);
            return null;
        } catch (ApiException refused) {
            return refused;
        }
    }

    private static Arguments of(String things, IntFunction<Command<?>> addition) {
        return Arguments.of(things, addition);
    }

    private static CreateUser user(int number) {
        return new CreateUser("student-" + number + "@example.com", "Student", WorkspaceRole.MEMBER);
    }

    private static DefineQuestionType questionType(int number) {
        return new DefineQuestionType(Map.of("id", "own." + number));
    }

    private static RegisterClient application(int number) {
        return new RegisterClient("App " + number, List.of("https://example.com/back"), List.of(), false);
    }

    private static CreateSession session(String actor, String owner) {
        return new CreateSession("edit-rubric", actor, Map.of(), Map.of(), Map.of(), null, null, owner);
    }

    private static ExamDraft exam() {
        return new ExamDraft(
                "Exam", null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static PracticeSpaceDraft space() {
        return new PracticeSpaceDraft("Space", Map.of(), List.of(), Map.of(), null, List.of(), List.of());
    }

    private static Source source() {
        return new Source(Map.of("url", "https://example.com/notes.pdf"), "url", null, null, null, null, null);
    }
}

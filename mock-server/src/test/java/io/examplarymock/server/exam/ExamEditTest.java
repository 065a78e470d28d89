package io.examplarymock.server.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.ExamEdit.MoveQuestion;
import io.examplarymock.server.exam.ExamEdit.PutQuestion;
import io.examplarymock.server.exam.ExamEdit.RemoveQuestion;
import io.examplarymock.server.exam.ExamEdit.Rename;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An edit of an exam")
class ExamEditTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-02T10:00:00Z");

    private final IdSequence.Mint ids =
            IdSequence.startingWith(IdSecret.random()).mint();
    private final Exam exam = new ExamDraft(
                    "Midterm",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(draft("one"), draft("two"), draft("three")),
                    List.of(),
                    Map.of())
            .create(ids, "user_owner", CREATED);

    @Nested
    @DisplayName("that changes nothing")
    class Nothing {
        @Test
        void leaves_the_exam_as_it_was() {
            assertThat(List.of(
                            new Rename("Midterm"),
                            new PutQuestion(idOf(1), draft("two")),
                            new RemoveQuestion("q_elsewhere"),
                            new MoveQuestion(idOf(1), 1),
                            new MoveQuestion("q_elsewhere", 0)))
                    .allSatisfy(
                            edit -> assertThat(edit.applyTo(exam, ids, LATER)).isSameAs(exam));
        }
    }

    @Nested
    @DisplayName("when it is told")
    class Told {
        @Test
        void names_what_it_overwrote() {
            assertThat(told(new Rename("Final")))
                    .isEqualTo(Map.of("edit", "rename", "name", "Final", "before", "Midterm"));
            assertThat(told(new RemoveQuestion(idOf(2))))
                    .containsEntry("edit", "remove")
                    .containsEntry("number", 3)
                    .extracting("before.title")
                    .isEqualTo("three");
            assertThat(told(new PutQuestion(idOf(0), draft("uno"))))
                    .containsEntry("edit", "question")
                    .containsEntry("questionId", idOf(0))
                    .containsEntry("number", 1)
                    .extracting("question.title", "before.title")
                    .containsExactly("uno", "one");
        }

        @Test
        void names_what_came_and_what_went_where() {
            assertThat(told(new PutQuestion(null, draft("four"))))
                    .containsEntry("edit", "add")
                    .containsEntry("number", 4)
                    .doesNotContainKey("before");
            assertThat(told(new MoveQuestion(idOf(2), 0)))
                    .isEqualTo(Map.of("edit", "move", "questionId", idOf(2), "number", 3, "to", 1));
        }

        private Map<String, Object> told(ExamEdit edit) {
            return edit.tell(exam, edit.applyTo(exam, ids, LATER));
        }
    }

    @Test
    void renames() {
        Exam next = new Rename("Final").applyTo(exam, ids, LATER);

        assertThat(next.name()).isEqualTo("Final");
        assertThat(next.updatedAt()).isEqualTo(LATER);
        assertThat(next.createdAt()).isEqualTo(CREATED);
        assertThat(next.questions()).isEqualTo(exam.questions());
    }

    @Test
    void writes_a_question_anew_as_its_next_version() {
        Exam next = new PutQuestion(idOf(1), draft("zwei")).applyTo(exam, ids, LATER);

        assertThat(titles(next)).containsExactly("one", "zwei", "three");
        assertThat(next.questions().get(1).id()).isEqualTo(idOf(1));
        assertThat(next.questions()).extracting(Question::version).containsExactly(1, 2, 1);
    }

    @Test
    void adds_a_question_that_has_no_place_yet_at_the_end() {
        Exam next = new PutQuestion(null, draft("four")).applyTo(exam, ids, LATER);
        Exam again = new PutQuestion("q_that_was_removed", draft("five")).applyTo(next, ids, LATER);

        assertThat(titles(again)).containsExactly("one", "two", "three", "four", "five");
        assertThat(again.questions()).extracting(Question::id).doesNotHaveDuplicates();
    }

    @Test
    void removes_a_question() {
        assertThat(titles(new RemoveQuestion(idOf(0)).applyTo(exam, ids, LATER)))
                .containsExactly("two", "three");
    }

    @ParameterizedTest
    @CsvSource({"0, 2, two three one", "2, 0, three one two", "1, -7, two one three", "0, 99, two three one"})
    void moves_a_question_within_the_ends(int from, int to, String order) {
        Exam next = new MoveQuestion(idOf(from), to).applyTo(exam, ids, LATER);

        assertThat(String.join(" ", titles(next))).isEqualTo(order);
        assertThat(next.questions()).extracting(Question::version).containsOnly(1);
    }

    private String idOf(int place) {
        return exam.questions().get(place).id();
    }

    private static List<String> titles(Exam exam) {
        return exam.questions().stream().map(Question::title).toList();
    }

    private static QuestionDraft draft(String title) {
        return new QuestionDraft("essay", title, null, Map.of(), null, List.of(), null, Map.of());
    }
}

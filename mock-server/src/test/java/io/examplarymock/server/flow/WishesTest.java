package io.examplarymock.server.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.user.Preferences;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What generation makes of a person's wishes, without any server (O14, O16, F1, F3). */
@DisplayName("Wishes")
class WishesTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final String ACTOR = "user_1";

    @Nested
    @DisplayName("for an exam")
    class ForAnExam {
        private final Flow flow = Flows.named("generate-exam");

        @Test
        void are_what_the_exam_becomes() {
            Session session = session("generate-exam", Map.of("subject", "Mathematics", "name", "Preset"));
            Wishes wishes = wishing(Members.start()
                    .put("subject", "Biologie")
                    .put("name", "De cel")
                    .put("studentLevel", "nl_vwo")
                    .put("language", "nl")
                    .put("intendedDuration", 30)
                    .put("context", "cellen")
                    .put("taxonomyId", "taxonomy_bloom")
                    .put("allowedGenerationQuestionTypes", List.of("essay", "true-false"))
                    .toMap());

            Exam exam = completed(session, wishes, stage());

            assertThat(exam)
                    .returns("Biologie", Exam::subject)
                    .returns("De cel", Exam::name)
                    .returns("nl_vwo", Exam::studentLevel)
                    .returns("nl", Exam::language)
                    .returns(30, Exam::intendedDuration)
                    .returns("cellen", Exam::context)
                    .returns("taxonomy_bloom", Exam::taxonomyId)
                    .returns(List.of("essay", "true-false"), Exam::allowedGenerationQuestionTypes);
            assertThat(exam.questions())
                    .hasSize(8)
                    .extracting(question -> question.knownType().orElseThrow().slug())
                    .containsOnly("essay", "true-false");
        }

        @Test
        void that_say_nothing_make_what_completing_without_any_makes() {
            Session session = session("generate-exam", Map.of("subject", "Physics", "intendedDuration", 45));
            Stage stage = stage();

            Wishes settled = flow.settle(Wishes.NONE, session, stage);

            assertThat(completed(session, settled, stage())).isEqualTo(completed(session, Wishes.NONE, stage()));
            assertThat(settled.choices()).containsEntry("subject", "Physics").containsEntry("name", null);
        }

        @Test
        void give_the_very_draft_that_was_looked_at_whatever_the_actor_prefers_meanwhile() {
            Session session = session("generate-exam", Map.of());
            Draft draft = flow.draft(Wishes.NONE, session, stage(new Preferences("History", null, "nl")));

            Exam exam = completed(session, draft.wishes(), stage(new Preferences("Chemistry", "nl_hbo", "en")));

            assertThat(exam.subject()).isEqualTo("History");
            assertThat(exam.questions())
                    .extracting(question -> List.of(question.title(), question.settings()))
                    .isEqualTo(draft.questions().stream()
                            .map(question -> List.of(question.title(), question.settings()))
                            .toList());
        }

        @Test
        void leave_out_the_questions_that_were_taken_out() {
            Session session = session("generate-exam", Map.of("subject", "Geography"));
            Draft draft = flow.draft(Wishes.NONE, session, stage());

            Exam exam = completed(session, new Wishes(Map.of(), 0, Set.of(0, 3)), stage());

            assertThat(exam.questions()).hasSize(draft.questions().size() - 2);
            assertThat(exam.questions())
                    .extracting(question -> question.title())
                    .doesNotContain(
                            draft.questions().get(0).title(),
                            draft.questions().get(3).title());
        }

        @Test
        void keep_at_least_one_question_of_those_that_there_are() {
            Session session = session("generate-exam", Map.of("intendedDuration", 15));

            assertThatThrownBy(() -> completed(session, new Wishes(Map.of(), 0, Set.of(0, 1, 2, 3)), stage()))
                    .isInstanceOf(InvalidDeed.class)
                    .hasMessage("at least one question has to stay in the exam");
            assertThatThrownBy(() -> completed(session, new Wishes(Map.of(), 0, Set.of(4)), stage()))
                    .isInstanceOf(InvalidDeed.class)
                    .hasMessage("the draft has 4 questions, counted from 0, and none at 4");
        }

        @Test
        void of_another_attempt_give_other_questions_and_of_the_same_the_same() {
            Session session = session("generate-exam", Map.of("subject", "Biology"));

            List<QuestionDraft> second = attempt(session, 1);

            assertThat(second).isEqualTo(attempt(session, 1)).isNotEqualTo(attempt(session, 0));
        }

        @Test
        void draft_without_a_trace() {
            Session session = session("generate-exam", Map.of("subject", "Biology"));
            Stage stage = stage();
            Content before = stage.content();

            flow.draft(Wishes.NONE, session, stage);

            assertThat(stage.content()).isSameAs(before);
            assertThat(stage.ids().spent()).isEqualTo(stage().ids().spent());
        }

        @Test
        void may_narrow_the_allowed_types_but_not_widen_them_F1() {
            Session session = session(
                    "generate-exam", Map.of("allowedGenerationQuestionTypes", List.of("true-false", "matching")));

            Wishes narrowed = flow.settle(types("examplary.expansion.matching"), session, stage());
            Wishes anything = flow.settle(types(), session, stage());

            assertThat(narrowed.choices().get("allowedGenerationQuestionTypes"))
                    .isEqualTo(List.of("examplary.expansion.matching"));
            assertThat(anything.choices().get("allowedGenerationQuestionTypes"))
                    .isEqualTo(List.of("true-false", "matching"));
            assertThatThrownBy(() -> flow.settle(types("essay"), session, stage()))
                    .isInstanceOf(InvalidDeed.class)
                    .hasMessage("essay is none of the types that this session allows: true-false, matching");
        }

        @Test
        void say_nothing_about_what_is_not_the_persons_to_choose() {
            Session session = session("generate-exam", Map.of());

            assertThatThrownBy(() ->
                            flow.settle(wishing(Map.of("sourceMaterialIds", List.of("file_1"))), session, stage()))
                    .isInstanceOf(InvalidDeed.class)
                    .hasMessageContaining("is nothing that a person chooses in this session; open are name, subject")
                    .extracting(refused -> ((InvalidDeed) refused).member())
                    .isEqualTo("wishes.choices.sourceMaterialIds");
        }

        @Test
        void for_nothing_go_before_presets_and_preferences() {
            Session session = session("generate-exam", Map.of("subject", "Mathematics"));
            Map<String, Object> nothing =
                    Members.start().put("subject", " ").put("language", null).toMap();

            Exam exam = completed(session, wishing(nothing), stage(new Preferences("History", "nl_vwo", "nl")));

            assertThat(exam.subject()).isNull();
            assertThat(exam.language()).isNull();
            assertThat(exam.studentLevel()).isEqualTo("nl_vwo");
        }

        @Test
        void are_remembered_O16() {
            Stage stage = stage(new Preferences("History", "nl_vwo", "nl"));

            completed(
                    session("generate-exam", Map.of()),
                    wishing(Members.start()
                            .put("subject", "Chemie")
                            .put("studentLevel", null)
                            .toMap()),
                    stage);

            assertThat(stage.content().users().find(ACTOR).orElseThrow().preferences())
                    .isEqualTo(new Preferences("Chemie", "nl_vwo", "nl"));
        }

        private List<QuestionDraft> attempt(Session session, int attempt) {
            return flow.draft(new Wishes(Map.of(), attempt, Set.of()), session, stage())
                    .questions();
        }
    }

    @Nested
    @DisplayName("for a question")
    class ForAQuestion {
        private final Flow flow = Flows.named("generate-question");

        @Test
        void give_another_question_with_each_attempt() {
            Session session = session("generate-question", Map.of("subject", "Physics"));
            Set<Object> seen = new HashSet<>();

            for (int attempt = 0; attempt < 25; attempt++) {
                QuestionDraft question = question(session, attempt);
                assertThat(seen.add(List.of(question.title(), question.settings())))
                        .as("attempt %d is new", attempt)
                        .isTrue();
                assertThat(question).isEqualTo(question(session, attempt));
            }
        }

        @Test
        void never_give_the_same_question_twice_running_even_when_there_are_few() {
            Session session =
                    session("generate-question", Map.of("subject", "Dutch", "questionType", "picture-choice"));

            for (int attempt = 0; attempt < 60; attempt++) {
                assertThat(question(session, attempt)).isNotEqualTo(question(session, attempt + 1));
            }
        }

        @Test
        void choose_the_type_unless_it_was_preset_F3() {
            Wishes essay = wishing(Map.of("questionType", "essay"));
            Session open = session("generate-question", Map.of());
            Session preset = session("generate-question", Map.of("questionType", "true-false"));

            assertThat(flow.draft(essay, open, stage()).questions().get(0).type())
                    .isEqualTo("examplary.default.essay");
            assertThatThrownBy(() -> flow.draft(essay, preset, stage())).isInstanceOf(InvalidDeed.class);
        }

        @Test
        void do_not_reach_the_output_format() {
            Session session = session("generate-question", Map.of());

            assertThatThrownBy(() -> flow.settle(wishing(Map.of("outputFormat", "qti_v3p0")), session, stage()))
                    .isInstanceOf(InvalidDeed.class);
        }

        private QuestionDraft question(Session session, int attempt) {
            return flow.draft(new Wishes(Map.of(), attempt, Set.of()), session, stage())
                    .questions()
                    .get(0);
        }
    }

    @Nested
    @DisplayName("have no place")
    class Misplaced {
        private final Wishes wishes = wishing(Map.of("subject", "Biology"));

        @Test
        void in_a_flow_that_generates_nothing() {
            Session session = session("edit-rubric", Map.of());

            assertThatThrownBy(() -> Flows.named("edit-rubric").perform(Deed.completing(wishes), session, stage()))
                    .isInstanceOf(InvalidDeed.class)
                    .hasMessage("edit-rubric generates nothing");
        }

        @Test
        void in_another_action_or_beside_outputs() {
            Session session = session("generate-exam", Map.of());
            Map<String, Object> outputs = Map.of("examId", "exam_1");

            for (Deed deed : List.of(
                    new Deed(Action.CANCEL, null, null, null, null, null, wishes),
                    new Deed(Action.COMPLETE, null, null, null, null, outputs, wishes))) {
                assertThatThrownBy(() -> Flows.named("generate-exam").perform(deed, session, stage()))
                        .isInstanceOf(InvalidDeed.class)
                        .hasMessageContaining("only without outputs");
            }
        }

        @Test
        void in_a_session_that_is_finished() {
            Session finished = session("generate-exam", Map.of()).cancelled(Action.CANCEL, NOW);

            assertThatThrownBy(() -> Flows.named("generate-exam").perform(Deed.completing(wishes), finished, stage()))
                    .isInstanceOf(IllegalTransition.class);
        }
    }

    private static Wishes wishing(Map<String, Object> choices) {
        return new Wishes(choices, 0, Set.of());
    }

    private static Wishes types(String... types) {
        return wishing(Map.of("allowedGenerationQuestionTypes", List.of(types)));
    }

    private static Exam completed(Session session, Wishes wishes, Stage stage) {
        Session ended = Flows.named("generate-exam").perform(Deed.completing(wishes), session, stage);
        return stage.content().exams().get((String) ended.state().outputs().get("examId"));
    }

    private static Session session(String flow, Map<String, Object> presets) {
        return Session.created(new SessionTerms(
                "embed_session_1",
                flow,
                ACTOR,
                presets,
                Map.of(),
                Map.of(),
                null,
                null,
                NOW,
                NOW.plus(SessionTerms.LIFETIME)));
    }

    private static Stage stage() {
        return stage(Preferences.NONE);
    }

    private static Stage stage(Preferences preferences) {
        User actor = new User(ACTOR, "my-user@example.com", null, WorkspaceRole.TEACHER, preferences, List.of(), NOW);
        return new Stage(
                Content.EMPTY.with(Content.EMPTY.users().with(actor)),
                IdSequence.startingWith(IdSecret.seeded(7, "examp_1")).mint(),
                NOW);
    }
}

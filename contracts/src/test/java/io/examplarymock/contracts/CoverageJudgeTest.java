package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The judge of coverage")
class CoverageJudgeTest {
    private static final Interaction OWNER =
            interaction("C4 (tier S), G12 (tier M)", "POST", "/embed-sessions", 400, """
            {"message": "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID."}""");
    private static final Interaction KEY_MISSING =
            interaction("G12 (tier M)", "GET", "/me", 401, "{\"message\": \"Missing API key.\"}");
    private static final Interaction ME = interaction("E12 (tier P)", "GET", "/me", 200, "{\"id\": \"user_1\"}");

    @Nested
    @DisplayName("names a documented fact")
    class DocumentedFact {
        private static final String COMPLAINT =
                "no interaction rests on C2: Every request for a session names an actor.";

        @Test
        void thatNoInteractionCites() {
            assertThat(judge(OWNER).uncoveredFacts())
                    .contains(COMPLAINT)
                    .noneMatch(complaint -> complaint.contains("C4"));
        }

        @Test
        void unlessItIsLeftOutWithAReason() {
            assertThat(leavingOut("C2").uncoveredFacts()).isNotEmpty().doesNotContain(COMPLAINT);
        }

        @Test
        void onlyByItsPartsIfItHasAny() {
            assertThat(judge().uncoveredFacts())
                    .anyMatch(complaint -> complaint.startsWith("no interaction rests on F6.S: "))
                    .noneMatch(complaint -> complaint.startsWith("no interaction rests on F6: "));
        }
    }

    @Nested
    @DisplayName("names what an operation does")
    class OperationAnswers {
        @Test
        void ifItsGoodAnswerIsMissing() {
            assertThat(judge(KEY_MISSING).unansweredOperations()).contains("no interaction has GET /me answer 200");
            assertThat(judge(ME).unansweredOperations()).doesNotContain("no interaction has GET /me answer 200");
        }

        @Test
        void ifARefusalIsMissing() {
            String complaint = "no interaction has GET /me refuse with 401 \"Missing API key.\" (KEY_MISSING)";

            assertThat(judge(ME).missingRefusals()).contains(complaint);
            assertThat(judge(KEY_MISSING).missingRefusals()).doesNotContain(complaint);
        }

        @Test
        void ifNothingIsAskedOfAPathThatDoesNotExist() {
            assertThat(judge(ME).missingRefusals())
                    .contains("no interaction is refused with 404 \"Not found.\" (PATH_NOT_FOUND)");
        }
    }

    @Nested
    @DisplayName("names the schemas of a flow")
    class Flows {
        @Test
        void thatNoSessionIsCreatedWith() {
            Interaction created = session(201, "take-exam", "{\"examId\": \"exam_1\"}", "{}");

            assertThat(judge(created).unusedPresets())
                    .contains("no session is created with flows/edit-exam/presets")
                    .doesNotContain("no session is created with flows/take-exam/presets");
        }

        @Test
        void thatNoSessionIsReadWith() {
            Interaction empty = session(200, "generate-exam", "{}", "{}");
            Interaction full = session(200, "generate-exam", "{}", "{\"examId\": \"exam_1\"}");
            String complaint = "no session is read with flows/generate-exam/outputs";

            assertThat(judge(empty).unusedOutputs()).contains(complaint);
            assertThat(judge(full).unusedOutputs()).doesNotContain(complaint);
        }

        @Test
        void thatNoMessageTells() {
            String complaint = "no message tells that take-exam is completed";

            assertThat(judge(told("take-exam", "{\"status\": \"started\", \"outputs\": {}}"))
                            .untoldStatuses())
                    .contains(complaint)
                    .doesNotContain("no message tells that take-exam is started");
            assertThat(judge(told("take-exam", "{\"status\": \"completed\", \"outputs\": {}}"))
                            .untoldStatuses())
                    .doesNotContain(complaint);
        }

        @Test
        void thatNoRedirectHas() {
            String complaint = "no redirect has return-url/take-exam";

            assertThat(judge(told("take-exam", "{\"status\": \"completed\", \"outputs\": {}}"))
                            .unusedReturnUrls())
                    .contains(complaint);
            assertThat(judge(told("take-exam", "{\"status\": \"completed\"}")).unusedReturnUrls())
                    .doesNotContain(complaint);
        }

        private static Interaction told(String flow, String contents) {
            return Interaction.of("embed-messages", new JsonMapper().readTree("""
                    {"description": "a message", "comments": {"text": ["Facts: O6.S (tier S)"]},
                     "providerStates": [{"params": {"flow": "%s"}}], "contents": {"content": %s}}""".formatted(flow, contents)));
        }

        private Interaction session(int status, String flow, String presets, String outputs) {
            return interaction("E8 (tier S)", "POST", "/embed-sessions", status, """
                    {"flow": "%s", "presets": %s, "outputs": %s}""".formatted(flow, presets, outputs));
        }
    }

    @Nested
    @DisplayName("names an interaction")
    class Citations {
        @Test
        void thatCitesNothing() {
            assertThat(citing("")).containsExactly("users: a request cites no fact in its comments");
        }

        @Test
        void thatCitesNoFact() {
            assertThat(citing("C99 (tier S)")).containsExactly("users: a request cites C99, which is no fact");
        }

        @Test
        void thatCitesAnotherTier() {
            assertThat(citing("C4 (tier M)")).containsExactly("users: a request cites C4 as tier M, but it has tier S");
        }

        @Test
        void thatCitesAFactWithParts() {
            assertThat(citing("F6 (tier S)"))
                    .containsExactly("users: a request cites F6, which has parts; cite one of them");
        }

        @Test
        void noneThatIsRight() {
            assertThat(citing("C4 (tier S), F6.M (tier M)")).isEmpty();
        }

        private List<String> citing(String facts) {
            return judge(interaction(facts, "GET", "/me", 200, "{}")).wrongCitations();
        }
    }

    @Nested
    @DisplayName("names what is left out")
    class LeftOut {
        @Test
        void thoughAnInteractionCitesIt() {
            assertThat(leavingOut("C4", OWNER).needlessExceptions())
                    .containsExactly("C4 is covered by now; take it out of Uncontracted");
            assertThat(leavingOut("C4", ME).needlessExceptions()).isEmpty();
        }

        @Test
        void thoughAnInteractionHasTheAnswer() {
            assertThat(leavingOut("getMe", ME).needlessExceptions())
                    .containsExactly("getMe is covered by now; take it out of Uncontracted");
            assertThat(leavingOut("getMe", KEY_MISSING).needlessExceptions()).isEmpty();
        }

        @Test
        void thoughAnInteractionIsRefusedSo() {
            assertThat(leavingOut("KEY_MISSING", KEY_MISSING).needlessExceptions())
                    .containsExactly("KEY_MISSING is covered by now; take it out of Uncontracted");
            assertThat(leavingOut("KEY_MISSING", ME).needlessExceptions()).isEmpty();
        }

        @Test
        void thoughAMessageTellsIt() {
            assertThat(leavingOut(
                                    "take-exam started",
                                    Flows.told("take-exam", "{\"status\": \"started\", \"outputs\": {}}"))
                            .needlessExceptions())
                    .containsExactly("take-exam started is covered by now; take it out of Uncontracted");
            assertThat(leavingOut("take-exam started", ME).needlessExceptions()).isEmpty();
            assertThat(leavingOut("take-exam started").untoldStatuses())
                    .doesNotContain("no message tells that take-exam is started");
        }

        @Test
        void thatIsNothingKnown() {
            assertThat(leavingOut("C99").needlessExceptions())
                    .containsExactly("C99 is nothing known; take it out of Uncontracted");
        }

        @Test
        void andHasNoTest() {
            assertThat(leavingOut("C4").untestedExceptions(Set.of("OtherTest")))
                    .containsExactly("C4 is said to be covered by ActorTest, which does not exist");
            assertThat(leavingOut("C4").untestedExceptions(Set.of("ActorTest"))).isEmpty();
        }
    }

    private static CoverageJudge judge(Interaction... interactions) {
        return new CoverageJudge(Arrays.asList(interactions), List.of());
    }

    private static CoverageJudge leavingOut(String id, Interaction... interactions) {
        return new CoverageJudge(Arrays.asList(interactions), List.of(new Uncontracted(id, "A reason.", "ActorTest")));
    }

    private static Interaction interaction(String facts, String method, String path, int status, String answer) {
        return Interaction.of("users", new JsonMapper().readTree("""
                {"description": "a request", "comments": {"text": ["Facts: %s"]},
                 "request": {"method": "%s", "path": "%s"},
                 "response": {"status": %d, "body": {"content": %s}}}""".formatted(facts, method, path, status, answer)));
    }
}

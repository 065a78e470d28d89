package io.examplarymock.server.practicespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.permission.Permissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The next question to practise")
class NextQuestionTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final PracticeSpace SPACE = new PracticeSpace(
            "space_1",
            "Algebra",
            Map.of(),
            Permissions.of(List.of()),
            Map.of(),
            null,
            List.of(),
            List.of(),
            List.of(new Topic("lines", "Straight lines"), new Topic("parts", "Fractions")),
            List.of(entry("lines", "q_1"), entry("lines", "q_2"), entry("parts", "q_3")),
            "user_owner",
            NOON,
            NOON);

    private static final Map<String, Tally> STRONG_IN_LINES =
            Map.of("lines", new Tally(2, 2), "parts", new Tally(2, 0));

    @Test
    void is_the_first_one_for_a_student_who_has_done_nothing() {
        assertThat(next(Map.of(), Map.of(), null)).isEqualTo("q_1");
    }

    @Test
    void is_of_the_topic_that_is_known_least() {
        assertThat(next(STRONG_IN_LINES, Map.of(), null)).isEqualTo("q_3");
    }

    @Test
    void is_one_that_was_not_asked_yet_rather_than_one_of_the_weakest_topic() {
        assertThat(next(STRONG_IN_LINES, Map.of("q_3", NOON), "")).isEqualTo("q_1");
    }

    @Test
    void is_the_one_asked_longest_ago_when_all_were_asked() {
        Map<String, Instant> asked = Map.of("q_1", NOON.plusSeconds(3), "q_2", NOON, "q_3", NOON.plusSeconds(1));

        assertThat(next(STRONG_IN_LINES, asked, null)).isEqualTo("q_2");
    }

    @Test
    void is_what_the_student_wishes() {
        assertThat(next(Map.of(), Map.of(), "More FRACTIONS, please!")).isEqualTo("q_3");
        assertThat(next(Map.of(), Map.of("q_3", NOON), "fractions")).isEqualTo("q_3");
    }

    @Test
    void is_any_when_the_wish_fits_nothing() {
        assertThat(next(Map.of(), Map.of(), "the of it")).isEqualTo("q_1");
    }

    private static String next(Map<String, Tally> tallies, Map<String, Instant> asked, String wish) {
        return NextQuestion.choose(SPACE, topic -> tallies.getOrDefault(topic, Tally.NONE), asked, wish)
                .orElseThrow()
                .question()
                .id();
    }

    private static PracticeQuestion entry(String topic, String id) {
        return new PracticeQuestion(
                topic, new Question(id, 1, "essay", "Explain", null, Map.of(), null, List.of(), null, Map.of()));
    }
}

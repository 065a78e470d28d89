package io.examplarymock.server.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A rubric")
class RubricTest {

    private static final Map<String, Object> LEVELS = Map.of(
            "title",
            "Style",
            "levels",
            List.of(Map.of("title", "Poor", "points", 1), Map.of("title", "Good", "points", 4)));

    private static Rubric rubric(String type, Object... criteria) {
        return Rubric.of(Map.of("rubricType", type, "criteria", Arrays.asList(criteria)));
    }

    @Nested
    @DisplayName("holds at most")
    class MaxPoints {

        @Test
        void the_sum_of_its_criteria_when_simple() {
            assertThat(rubric("simple", Map.of("points", 2), Map.of("points", 1.5))
                            .maxPoints())
                    .hasValue(3.5);
        }

        @Test
        void the_best_level_of_each_criterion_when_analytical() {
            assertThat(rubric("analytical", LEVELS, LEVELS).maxPoints()).hasValue(8);
        }

        @Test
        void the_best_criterion_when_holistic_or_of_exact_values() {
            for (String type : List.of("holistic", "exact-values")) {
                assertThat(rubric(type, Map.of("points", 2), Map.of("points", 5))
                                .maxPoints())
                        .as(type)
                        .hasValue(5);
            }
        }

        @Test
        void nothing_that_can_be_told_when_no_points_are_named() {
            assertThat(Rubric.of(null).maxPoints()).isEmpty();
            assertThat(rubric("simple", Map.of("title", "Clarity")).maxPoints()).isEmpty();
        }
    }

    @Nested
    @DisplayName("of another shape than documented")
    class Odd {

        @Test
        void is_read_as_far_as_it_makes_sense() {
            Rubric rubric =
                    Rubric.of(Map.of("rubricType", 7, "criteria", List.of("x", Map.of("points", "3", "title", 1))));
            assertThat(rubric.type()).isEmpty();
            assertThat(rubric.criteria()).singleElement().satisfies(criterion -> {
                assertThat(criterion.title()).isEmpty();
                assertThat(criterion.points()).isEmpty();
            });
        }

        @Test
        void has_no_negative_or_endless_points() {
            assertThat(rubric("simple", Map.of("points", -1), Map.of("points", Double.NaN))
                            .maxPoints())
                    .isEmpty();
        }
    }
}

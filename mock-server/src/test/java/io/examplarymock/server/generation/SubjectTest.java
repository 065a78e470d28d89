package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "Mathematics, Mathematics",
        "maths, Mathematics",
        "Wiskunde A, Mathematics",
        "AP Biology, Biology",
        "biologie, Biology",
        "scheikunde, Chemistry",
        "Natuurkunde (vwo), Physics",
        "geschiedenis, History",
        "Dutch history, History",
        "Aardrijkskunde, Geography",
        "Engels, English",
        "Nederlands, Dutch",
        "INFORMATICA, Computer science",
        "Bedrijfseconomie, Economics",
        "Économie, Economics"
    })
    void is_recognised_by_its_names(String text, String name) {
        assertThat(Subject.named(text))
                .get()
                .returns(name, subject -> subject.in(Language.ENGLISH).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Music", "Aftermath studies", "", "Latin"})
    void is_not_recognised_in_other_words(String text) {
        assertThat(Subject.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Linear equations, Mathematics",
        "Fotosynthese, Biology",
        "Acids and bases, Chemistry",
        "Electricity, Physics",
        "Revolutions, History",
        "Aardbevingen, Geography",
        "Werkwoordspelling, Dutch",
        "Algoritmen, Computer science",
        "Supply and demand, Economics"
    })
    void is_recognised_by_what_belongs_to_it(String topic, String name) {
        assertThat(Subject.about(topic))
                .get()
                .returns(name, subject -> subject.in(Language.ENGLISH).name());
    }

    @Nested
    class A_difficulty {

        @ParameterizedTest
        @CsvSource({
            "us_elementary, EASY",
            "VMBO 2, EASY",
            "groep 8, EASY",
            "us_high_school_lower, STANDARD",
            "havo 3, STANDARD",
            "us_high_school_upper, HARD",
            "VWO 6, HARD",
            "University, HARD"
        })
        void follows_from_a_student_level(String level, Difficulty difficulty) {
            assertThat(Difficulty.ofLevel(level)).isEqualTo(difficulty);
        }

        @Test
        void is_standard_without_a_level() {
            assertThat(Difficulty.ofLevel(null)).isEqualTo(Difficulty.STANDARD);
        }
    }
}

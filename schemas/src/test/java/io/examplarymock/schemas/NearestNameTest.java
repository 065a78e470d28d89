package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The nearest name")
class NearestNameTest {

    private static final List<String> NAMES = List.of("email", "examId", "completed");

    @ParameterizedTest
    @CsvSource({
        "emial, email",
        "emil, email",
        "EMAIL, email",
        "examID, examId",
        "examIds, examId",
        "complete, completed",
        "comlpeted, completed"
    })
    void isASlipAway(String meant, String name) {
        assertThat(NearestName.among(NAMES, meant)).hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({"mail address", "id", "finished", "''"})
    void isNoneThatHasOnlySomeLettersInCommon(String meant) {
        assertThat(NearestName.among(NAMES, meant)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "ab, ba, 1", "abcd, badc, 2", "abc, ca, 3", "kitten, sitting, 3", "'', abc, 3"})
    void isTheOneWithTheFewestLettersToChange(String one, String other, int distance) {
        assertThat(NearestName.distance(one, other)).isEqualTo(distance);
        assertThat(NearestName.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void comesFirstOfSeveral() {
        assertThat(NearestName.several(NAMES, "exam", 2)).containsExactly("examId", "email");
    }
}

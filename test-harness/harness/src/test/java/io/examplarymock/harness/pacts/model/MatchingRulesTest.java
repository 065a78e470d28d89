package io.examplarymock.harness.pacts.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.pacts.model.Matching.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Matching rules")
class MatchingRulesTest {
    private static final List<String> ROOT = List.of();

    @Nested
    @DisplayName("of specification 2")
    class Second {
        private final MatchingRules rules = body("""
                {"$.body.id": {"match": "regex", "regex": "exam_.+"},
                 "$.body.questions": {"min": 1},
                 "$['body']['a b'][0].c": {"match": "type"},
                 "$.headers.Content-Type": {"match": "regex", "regex": "x"}}""");

        @Test
        void hold_for_their_place() {
            assertThat(rules.at(List.of("id")).kind()).isEqualTo(Kind.FORM);
            assertThat(rules.at(List.of("id")).accepts("exam_1", "exam_2")).isTrue();
            assertThat(rules.at(List.of("id")).accepts("1", "exam_2")).isFalse();
        }

        @Test
        void need_not_name_their_kind() {
            assertThat(rules.at(List.of("questions")).kind()).isEqualTo(Kind.TYPE);
        }

        @Test
        void may_be_written_in_brackets() {
            assertThat(rules.at(List.of("a b", "0", "c")).kind()).isEqualTo(Kind.TYPE);
            assertThat(rules.at(List.of("a b", "1", "c")).kind()).isEqualTo(Kind.EXACT);
        }

        @Test
        void of_another_part_do_not_count() {
            assertThat(rules.at(List.of("Content-Type")).kind()).isEqualTo(Kind.EXACT);
            assertThat(rules.at(ROOT).kind()).isEqualTo(Kind.EXACT);
        }

        @Test
        void hold_for_headers_in_any_case() {
            MatchingRules headers =
                    MatchingRules.of(JsonValue.parse("{\"$.headers.Content-Type\": {\"match\": \"type\"}}"), "header");

            assertThat(headers.at(List.of("content-type")).kind()).isEqualTo(Kind.TYPE);
        }
    }

    @Nested
    @DisplayName("of specifications 3 and 4")
    class ThirdAndFourth {
        @ParameterizedTest
        @CsvSource({
            "type, TYPE",
            "number, TYPE",
            "integer, TYPE",
            "decimal, TYPE",
            "boolean, TYPE",
            "notEmpty, TYPE",
            "arrayContains, TYPE",
            "values, TYPE",
            "eachKey, TYPE",
            "include, PART",
            "regex, FORM",
            "timestamp, FORM",
            "date, FORM",
            "semver, FORM",
            "equality, EXACT",
            "null, EXACT"
        })
        void let_differ_what_their_kind_says(String match, Kind kind) {
            assertThat(rules("$.a", match).at(List.of("a")).kind()).isEqualTo(kind);
        }

        @ParameterizedTest
        @ValueSource(strings = {"type", "values", "eachValue"})
        void of_types_hold_for_everything_in_their_place(String match) {
            assertThat(rules("$.a", match).at(List.of("a", "b", "0")).kind()).isEqualTo(Kind.TYPE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"regex", "integer", "include", "equality"})
        void of_values_hold_for_nothing_in_their_place(String match) {
            assertThat(rules("$.a", match).at(List.of("a", "b")).kind()).isEqualTo(Kind.EXACT);
        }

        @ParameterizedTest
        @CsvSource({"values, true", "eachKey, true", "eachValue, true", "type, false"})
        void say_whether_names_may_differ(String match, boolean differ) {
            assertThat(rules("$.a", match).at(List.of("a")).anyNames()).isEqualTo(differ);
            assertThat(rules("$.a", match).at(List.of("a", "b")).anyNames()).isFalse();
        }

        @Test
        void yield_to_those_that_tell_the_place_more_exactly() {
            MatchingRules rules = body("""
                    {"body": {"$": {"matchers": [{"match": "type"}]},
                              "$.items[*].id": {"matchers": [{"match": "regex", "regex": "a"}]},
                              "$.items[0].id": {"matchers": [{"match": "equality"}]},
                              "$.*": {"matchers": [{"match": "equality"}]}}}""");

            assertThat(rules.at(List.of("items", "1", "id")).kind()).isEqualTo(Kind.FORM);
            assertThat(rules.at(List.of("items", "0", "id")).kind()).isEqualTo(Kind.EXACT);
            assertThat(rules.at(List.of("other")).kind()).isEqualTo(Kind.EXACT);
            assertThat(rules.at(ROOT).kind()).isEqualTo(Kind.TYPE);
        }

        private MatchingRules rules(String path, String match) {
            return body("{\"body\": {\"" + path + "\": {\"matchers\": [{\"match\": \"" + match + "\"}]}}}");
        }
    }

    @Test
    void include_a_part_of_a_text() {
        Matching matching = body("""
                {"body": {"$.a": {"matchers": [{"match": "include", "value": "user"}]}}}""").at(List.of("a"));

        assertThat(matching.accepts("a user", "")).isTrue();
        assertThat(matching.accepts("nobody", "")).isFalse();
    }

    @Test
    void in_a_dialect_that_Java_does_not_know_accept_the_example_alone() {
        Matching matching = body("""
                {"body": {"$.a": {"matchers": [{"match": "regex", "regex": "(?<a"}]}}}""").at(List.of("a"));

        assertThat(matching.accepts("x", "x")).isTrue();
        assertThat(matching.accepts("y", "x")).isFalse();
    }

    private static MatchingRules body(String rules) {
        return MatchingRules.of(JsonValue.parse(rules), "body");
    }
}

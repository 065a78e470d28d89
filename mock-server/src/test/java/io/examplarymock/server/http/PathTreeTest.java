package io.examplarymock.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A tree of paths")
class PathTreeTest {
    private final PathTree<String> tree = new PathTree<String>()
            .add("GET", "/me", "me")
            .add("POST", "/exams", "create")
            .add("GET", "/exams/{examId}", "read")
            .add("DELETE", "/exams/{examId}", "delete")
            .add("GET", "/exams/latest", "latest")
            .add("POST", "/exams/{examId}/export/{format}", "export")
            .add("GET", "/schemas/{name...}", "schema");

    @Nested
    @DisplayName("finds")
    class Finds {
        @Test
        void a_literal_path() {
            assertThat(found("GET", "/me")).isEqualTo("me");
        }

        @Test
        void each_method_of_a_path_in_the_order_of_the_table() {
            assertThat(tree.find("/exams/exam_1").orElseThrow().methods()).containsExactly("GET", "DELETE");
            assertThat(found("DELETE", "/exams/exam_1")).isEqualTo("delete");
        }

        @Test
        void parameters_in_the_order_of_the_path() {
            assertThat(tree.find("/exams/exam_1/export/qti3-zip").orElseThrow().parameters())
                    .containsExactly("exam_1", "qti3-zip");
        }

        @Test
        void a_literal_before_a_parameter() {
            assertThat(found("GET", "/exams/latest")).isEqualTo("latest");
            assertThat(tree.find("/exams/latest").orElseThrow().parameters()).isEmpty();
        }

        @Test
        void all_that_is_left_as_one_parameter() {
            assertThat(tree.find("/schemas/flows/take-exam/presets")
                            .orElseThrow()
                            .parameters())
                    .containsExactly("flows/take-exam/presets");
        }

        @Test
        void no_value_for_a_method_that_the_path_does_not_know() {
            assertThat(tree.find("/me").orElseThrow().method("POST")).isEmpty();
        }

        private String found(String method, String path) {
            return tree.find(path).orElseThrow().method(method).orElseThrow();
        }
    }

    @Nested
    @DisplayName("does not find")
    class DoesNotFind {
        @Test
        void a_path_with_a_slash_at_its_end() {
            assertThat(tree.find("/me/")).isEmpty();
            assertThat(tree.find("/exams/exam_1/")).isEmpty();
        }

        @Test
        void an_empty_parameter() {
            assertThat(tree.find("/exams/")).isEmpty();
            assertThat(tree.find("/exams//export/qti3-zip")).isEmpty();
        }

        @Test
        void a_path_that_is_only_on_the_way_to_another() {
            assertThat(tree.find("/exams/exam_1/export")).isEmpty();
            assertThat(tree.find("/schemas")).isEmpty();
        }

        @Test
        void the_root_or_nothing_at_all() {
            assertThat(tree.find("/")).isEmpty();
            assertThat(tree.find("")).isEmpty();
        }

        @Test
        void a_path_in_another_case() {
            assertThat(tree.find("/Me")).isEmpty();
        }
    }

    @Test
    void refuses_two_routes_of_the_same_method_and_shape() {
        assertThatThrownBy(() -> tree.add("GET", "/exams/{other}", "again"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two routes for GET /exams/{other}");
    }
}

package io.examplarymock.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bodies that are changed by the keywords of their schema")
class SchemaMutationsTest {
    private static final SchemaCatalog CATALOG = SchemaCatalog.load();
    private static final Map<String, Object> USER =
            Map.of("email", "my-student@example.com", "name", "My Student", "role", "teacher");

    @Test
    void miss_every_kind_of_rule_and_keep_to_them_as_well() {
        List<String> findings = IntStream.range(0, 600)
                .mapToObj(seed -> SchemaMutations.within("user/create", USER, new Chance(seed)))
                .map(body -> CATALOG.validate("user/create", JsonTree.write(body)))
                .map(report -> report.violations().stream()
                        .map(violation -> violation.pointer() + " " + violation.keyword())
                        .findFirst()
                        .orElse("none"))
                .toList();

        assertThat(findings)
                .contains("none", "/email type", "/email pattern", "/name maxLength", "/name minLength", "/role enum")
                .contains("/email required", "/sendInvite type");
    }

    @Test
    void are_the_same_for_the_same_seed() {
        assertThat(JsonTree.write(SchemaMutations.within("user/create", USER, new Chance(5))))
                .isEqualTo(JsonTree.write(SchemaMutations.within("user/create", USER, new Chance(5))));
    }

    @Test
    void count_letters_where_a_length_does() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(seed -> (String) SchemaMutations.missed("maxLength", 100, "x", new Chance(seed)))
                        .map(text -> text.codePointCount(0, text.length())))
                .containsOnly(99, 100, 101);
    }
}

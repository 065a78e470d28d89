package io.examplarymock.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("docs/testcontainers.md")
class GuideDocumentTest {
    private static final Path DOCUMENTS = Path.of("../../docs");
    private static final Path GUIDE = DOCUMENTS.resolve("testcontainers.md");
    private static final Pattern SNIPPET =
            Pattern.compile("(?:From \\[[^]]+\\]\\((\\S+)\\):\\n\\n)?```(?:java|text)\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("snippets")
    void shows_what_is_in_a_test(String test, String snippet) throws IOException {
        assertThat(test).as("where it is from: " + snippet).isNotNull();
        assertThat(unindented(Files.readString(DOCUMENTS.resolve(test)))).contains(unindented(snippet));
    }

    static Stream<Arguments> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @Test
    void names_every_method_of_the_container() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(Arrays.stream(ExamplaryMockContainer.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                        .map(Method::getName)
                        .distinct())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "("));
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}

package io.examplarymock.testcontainers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

@DisplayName("The code of the container")
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.examplarymock.testcontainers");

    @Test
    void is_seen_by_these_rules() {
        assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void depends_on_Testcontainers_and_the_client_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.testcontainers..",
                        "com.github.dockerjava.api..",
                        "io.examplarymock.client",
                        "io.examplarymock.testcontainers")
                .because("tests of any project take it onto their class path")
                .check(CLASSES);
    }

    @Test
    void shows_only_the_types_that_are_listed() throws IOException {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .sorted())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("public-types.txt")));
    }

    /** Beside the super class and the name of the image, Testcontainers' types may differ from line to line. */
    @Test
    void speaks_to_users_in_types_of_the_JDK_and_of_the_client() {
        Stream<Constructor<?>> constructors = Arrays.stream(ExamplaryMockContainer.class.getConstructors());
        Stream<Method> methods = Arrays.stream(ExamplaryMockContainer.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge());

        List<Class<?>> spoken = Stream.concat(constructors, methods)
                .flatMap(ArchitectureTest::typesOf)
                .distinct()
                .toList();

        assertThat(spoken)
                .hasSizeGreaterThan(6)
                .allSatisfy(type -> assertThat(type)
                        .matches(spokenType -> spokenType.isPrimitive()
                                || List.of(ExamplaryMockContainer.class, DockerImageName.class)
                                        .contains(spokenType)
                                || List.of("java.", "io.examplarymock.client").stream()
                                        .anyMatch(spokenType.getName()::startsWith)));
    }

    private static Stream<Class<?>> typesOf(Executable executable) {
        Stream<Class<?>> result = executable instanceof Method method ? Stream.of(method.getReturnType()) : Stream.of();
        return Stream.concat(result, Arrays.stream(executable.getParameterTypes()));
    }
}

package io.examplarymock.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The client's code")
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.examplarymock.client");

    @Test
    void is_seen_by_these_rules() {
        assertThat(CLASSES).hasSizeGreaterThan(25);
    }

    @Test
    void depends_on_Java_and_Jackson_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", "io.examplarymock.client")
                .because("tests of any project take the client onto their class path")
                .check(CLASSES);
    }

    @Test
    void knows_Jackson_in_one_class() {
        assertThat(CLASSES.get(Json.class).getDirectDependenciesFromSelf())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("tools.jackson"));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Json.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("the public API speaks in types of the JDK, and a JSON library is replaced in one place")
                .check(CLASSES);
    }

    @Test
    void shows_only_the_types_that_are_listed() throws IOException {
        assertThat(CLASSES.stream()
                        .filter(ArchitectureTest::isPublic)
                        .map(JavaClass::getName)
                        .sorted())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("public-types.txt")));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }
}

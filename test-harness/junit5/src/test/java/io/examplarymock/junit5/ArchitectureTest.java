package io.examplarymock.junit5;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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

@DisplayName("The extension's code")
class ArchitectureTest {
    private static final String ROOT = "io.examplarymock.junit5";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void is_seen_by_these_rules() {
        assertThat(CLASSES).hasSizeGreaterThan(10);
    }

    @Test
    void depends_on_the_mock_its_client_and_JUnit_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.junit.jupiter.api..",
                        "org.junit.platform.commons.support",
                        "io.examplarymock.client",
                        "io.examplarymock.schemas",
                        "io.examplarymock.server",
                        "io.examplarymock.server.time",
                        ROOT)
                .because("every test of a user's project has it on its class path")
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

package io.examplarymock.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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

@DisplayName("The harness's code")
class ArchitectureTest {
    private static final String ROOT = "io.examplarymock.harness";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void is_seen_by_these_rules() {
        assertThat(CLASSES).hasSizeGreaterThan(10);
    }

    @Test
    void reaches_the_mock_over_HTTP_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.sun.net.httpserver..",
                        "picocli..",
                        "tools.jackson..",
                        "au.com.dius.pact..",
                        "org.apache.hc..",
                        "com.microsoft.playwright..",
                        "io.examplarymock.schemas",
                        "io.examplarymock.schemas.script",
                        "io.examplarymock.client",
                        ROOT + "..")
                .because("the tools judge any deployment, and not only a mock in their own process")
                .check(CLASSES);
    }

    @Test
    void knows_the_command_line_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("a tool is of use without a command line too")
                .check(CLASSES);
    }

    @Test
    void knows_Pact_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".pacts.verify")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("au.com.dius.pact..", "io.pact..", "kotlin..", "org.apache.hc..")
                .because("one library has one home, and the other commands start without it")
                .check(CLASSES);
    }

    @Test
    void knows_Playwright_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".browser..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.playwright..")
                .because("one library has one home, and the other commands start without it")
                .check(CLASSES);
    }

    @Test
    void knows_Jackson_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("one library has one home")
                .check(CLASSES);
    }

    @Test
    void knows_the_HTTP_server_of_the_JDK_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".verify.relay")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .because("one library has one home")
                .check(CLASSES);
    }

    @Test
    void has_no_cycles_of_packages_within_the_judge() {
        slices().matching(ROOT + ".verify.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void has_no_cycles_of_packages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
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

package io.examplarymock.schemas;

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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module")
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.examplarymock.schemas");

    @Test
    void knowsTheValidatorLibraryInOneClass() {
        assertThat(classes.get(CompiledSchemas.class).getDirectDependenciesFromSelf())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("com.networknt"));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CompiledSchemas.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .because("another version of the library has another interface, and one class is soon rewritten")
                .check(classes);
    }

    @Test
    void knowsTheYamlLibraryInOneClass() {
        String home = "io.examplarymock.schemas.script.YamlDocument";
        assertThat(classes.get(home).getDirectDependenciesFromSelf())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.snakeyaml"));
        noClasses()
                .that()
                .haveNameNotMatching(home.replace(".", "\\.") + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .because("what a script may make the library do is decided in one place")
                .check(classes);
    }

    @Test
    void leavesTheScriptsAloneInAllOtherPackages() {
        noClasses()
                .that()
                .resideInAPackage("io.examplarymock.schemas")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.examplarymock.schemas.script..")
                .check(classes);
    }

    @Test
    void showsOnlyTheTypesThatAreListed() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("public-types.txt"));

        assertThat(classes.stream()
                        .filter(ArchitectureTest::isPublic)
                        .map(JavaClass::getName)
                        .sorted())
                .containsExactlyElementsOf(listed);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }
}

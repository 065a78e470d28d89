package io.examplarymock.server.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The invariants")
class InvariantsTest {
    private static final Path ROOT = Path.of("..");
    private static final String SERVER = "io.examplarymock.server.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.examplarymock.server");

    @Test
    void name_tests_that_exist() throws IOException {
        Set<String> files = files(path -> path.toString().contains("/src/test/"))
                .map(path -> path.getFileName().toString())
                .collect(Collectors.toSet());
        List<String> named = Pattern.compile("`(\\w+Test)`")
                .matcher(Files.readString(ROOT.resolve("docs/invariants.md")))
                .results()
                .map(found -> found.group(1) + ".java")
                .toList();

        assertThat(named).isNotEmpty().isSubsetOf(files);
    }

    @Test
    void hold_for_versions_which_are_in_the_root_pom_only() throws IOException {
        List<Path> poms = files(path -> path.endsWith("pom.xml") && !path.equals(ROOT.resolve("pom.xml")))
                .toList();

        assertThat(poms).isNotEmpty().allSatisfy(pom -> {
            String withoutParent = Files.readString(pom).replaceFirst("(?s)<parent>.*?</parent>", "");
            // A plugin's own class path takes no version from dependencyManagement, only a property of the root pom.
            assertThat(withoutParent).doesNotContainPattern("<version>(?!\\$\\{)");
        });
    }

    @Test
    void hold_for_scripts_which_set_no_version_of_their_own() throws IOException {
        List<Path> scripts = files(path -> Stream.of("bin", ".ci", "test-harness/benchmarks")
                                .anyMatch(folder -> path.startsWith(ROOT.resolve(folder)))
                        && Files.isExecutable(path)
                        && Files.isRegularFile(path))
                .toList();

        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(Files.readString(script))
                        .doesNotContainPattern("(?m)^\\s*\\w+=[\"']?[0-9]+\\.[0-9]"));
    }

    @Test
    void hold_for_state_which_has_no_field_that_changes() {
        Set<JavaClass> parts = new LinkedHashSet<>();
        addParts(CLASSES.get(SERVER + "workspace.Workspace"), parts);

        assertThat(parts)
                .extracting(JavaClass::getSimpleName)
                .contains("Content", "SourceMaterial", "OwnTypes", "Grant", "Session", "WorkspaceClock", "IdSequence");
        assertThat(parts.stream()
                        .flatMap(part -> part.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    /** Adds a class with all that its fields can hold, whether by their types, the types' arguments or what extends those. */
    private static void addParts(JavaClass type, Set<JavaClass> parts) {
        if (!type.getName().startsWith(SERVER) || !parts.add(type)) {
            return;
        }
        for (JavaField field : type.getFields()) {
            field.getAllInvolvedRawTypes().forEach(part -> addParts(part, parts));
        }
        type.getAllSubclasses().forEach(part -> addParts(part, parts));
        type.getAllRawSuperclasses().forEach(part -> addParts(part, parts));
    }

    @Test
    void hold_for_timers_which_are_data() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ScheduledExecutorService.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Timer.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("what is due is part of a workspace's state and settled when it is read or changed")
                .check(CLASSES);
    }

    private static Stream<Path> files(java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk
                    .filter(path -> !path.toString().contains("/target/")
                            && !path.toString().contains("/.git"))
                    .filter(wanted)
                    .toList()
                    .stream();
        }
    }
}

package io.examplarymock.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.examplarymock.server.time.SystemClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The mock server's code")
class ArchitectureTest {
    private static final String ROOT = "io.examplarymock.server.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.examplarymock.server");

    /** Plain Java: what the platform is about, whoever asks and however it is kept. */
    private static final String[] DOMAIN = packages(
            "content",
            "error",
            "exam",
            "export",
            "flow",
            "generation",
            "grading",
            "ids",
            "oauth",
            "permission",
            "practicespace",
            "questiontype",
            "sourcematerial",
            "providerstate",
            "qti",
            "reference",
            "script",
            "session",
            "time",
            "user",
            "value",
            "workspace");

    private static final String[] ADAPTERS = packages(
            "admin",
            "api",
            "cli",
            "consent",
            "dashboard",
            "deviation",
            "embed",
            "fault",
            "http",
            "jose",
            "journal",
            "json",
            "metrics",
            "openapi",
            "proxy",
            "shared",
            "state",
            "store",
            "web",
            "wiremock");

    @Test
    void is_seen_by_these_rules() {
        assertThat(CLASSES).hasSizeGreaterThan(200);
        assertThat(CLASSES)
                .allMatch(type -> type.getPackageName().equals("io.examplarymock.server")
                        || resideInAnyPackage(DOMAIN).test(type)
                        || resideInAnyPackage(ADAPTERS).test(type));
    }

    @Nested
    @DisplayName("keeps to its directions, so that")
    class Directions {
        @Test
        void the_domain_knows_only_Java_itself_and_persistent_collections() {
            hold(classes()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN)
                            .or(resideInAnyPackage("java..", "javax.crypto..", "org.pcollections..")))
                    .because("the rules of the platform must not hang on HTTP, JSON or WireMock"));
        }

        @Test
        void packages_have_no_cycles() {
            hold(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
        }

        @Test
        void nothing_knows_the_wiring_but_the_command_line() {
            hold(noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .or()
                    .resideInAnyPackage(packages(
                            "admin",
                            "api",
                            "consent",
                            "dashboard",
                            "deviation",
                            "embed",
                            "fault",
                            "http",
                            "jose",
                            "journal",
                            "json",
                            "metrics",
                            "openapi",
                            "proxy",
                            "state",
                            "store",
                            "web",
                            "wiremock"))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.examplarymock.server")));
        }

        @Test
        void the_other_modules_are_not_known_but_the_schemas() {
            hold(noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.examplarymock..")
                            .and(not(resideInAnyPackage("io.examplarymock.server..", "io.examplarymock.schemas..")))));
        }
    }

    @Nested
    @DisplayName("gives each library one home, so that")
    class Libraries {
        @Test
        void only_the_wiremock_package_and_the_facade_know_WireMock() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "wiremock..")
                    .and()
                    .doNotBelongToAnyOf(MockServer.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.github.tomakehurst..", "wiremock..", "org.wiremock.."));
        }

        @Test
        void only_the_json_package_knows_Jackson() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "json..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml.."));
        }

        @Test
        void only_the_postgres_package_knows_databases() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "store.postgres..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..", "org.flywaydb.."));
        }

        @Test
        void only_the_jose_package_knows_Nimbus() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "jose..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.nimbusds.."));
        }

        @Test
        void only_the_proxy_knows_Apache_HttpClient() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "proxy..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hc.."));
        }

        @Test
        void only_the_file_store_knows_H2() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "store.file..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.h2.."));
        }

        @Test
        void only_metrics_knows_Prometheus() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "metrics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.prometheus.."));
        }

        @Test
        void only_the_command_line_knows_Commons_CLI() {
            hold(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.commons.cli.."));
        }
    }

    @Nested
    @DisplayName("leaves nothing to chance, so that")
    class Determinism {
        @Test
        void only_one_class_reads_the_clock() {
            hold(noClasses()
                    .that()
                    .doNotBelongToAnyOf(SystemClock.class)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class));
        }

        @Test
        void chance_is_drawn_where_secrets_are_made_only() {
            hold(noClasses()
                    .that()
                    .doNotHaveSimpleName("IdSecret")
                    .and()
                    .doNotHaveSimpleName("ApiKeys")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(java.util.Random.class)
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random"));
        }
    }

    @Nested
    @DisplayName("is pleasant to read, so that")
    class Reading {
        @Test
        void no_name_says_nothing() {
            hold(noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)"));
        }

        @Test
        void every_package_says_where_to_start() {
            assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                    .allMatch(name ->
                            Files.exists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")));
        }

        @Test
        void no_file_is_longer_than_400_lines() throws Exception {
            try (var files = Files.walk(Path.of("src"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
            }
        }

        @Test
        void what_users_may_use_is_on_the_list() throws Exception {
            List<String> types = CLASSES.stream()
                    .filter(type -> type.getPackageName().equals("io.examplarymock.server"))
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getName)
                    .sorted()
                    .toList();
            assertThat(types).isEqualTo(Files.readAllLines(Path.of("public-types.txt")));
        }
    }

    private static void hold(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static String[] packages(String... names) {
        return java.util.Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}

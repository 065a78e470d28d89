package io.examplarymock.junit5;

import io.examplarymock.client.MockClock;
import io.examplarymock.server.MockOptions;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a mock of the Examplary API, and each test a workspace of its own.
 *
 * <pre>{@code
 * @ExamplaryMock
 * class ExamsTest {
 *     @Test
 *     void creates_an_exam(MockHandle mock) {
 *         new Exams(mock.baseUrl(), mock.apiKey()).create("Midterm");
 *
 *         assertThat(mock.exchanges().ofOperation("createExam")).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p>Constructors, lifecycle methods and test methods can have parameters of the types
 *
 * <ul>
 *   <li>{@link io.examplarymock.client.MockHandle}, the workspace: base URL, key, clock, sessions, journal, faults;
 *   <li>{@link io.examplarymock.client.MockClient}, the mock as a whole;
 *   <li>{@link io.examplarymock.server.MockServer}, the same in Java, with WireMock's own face for stubs.
 * </ul>
 *
 * <p>The server listens on a free port of this machine. It starts when it is first needed and serves all classes with equal
 * options, until the last test has run. After each test, the journal of its workspace is read: if the client sent a request
 * that breaks the contract, the test fails ({@link #violations}, {@link AllowViolations}).
 *
 * <p>It does as a meta-annotation, is inherited, and holds in nested classes, which can have one of their own instead.
 *
 * @since 0.1.0
 * @see ExamplaryMockExtension what only a builder can say
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ExamplaryMockExtension.class)
public @interface ExamplaryMock {
    /** Whether the clocks of workspaces run or stand still until they are moved. */
    MockClock.Mode clock() default MockClock.Mode.SYSTEM;

    /** The instant at which workspaces begin, as {@code 2026-01-01T10:00:00Z}; empty for the present one. */
    String clockStart() default "";

    /** Whether a well-formed key that nobody made opens a workspace. */
    MockOptions.Keys keys() default MockOptions.Keys.OPEN;

    /**
     * One number, from which the ids that the mock makes follow, or none for ids that cannot be guessed. With a seed a test
     * meets the same ids in every run, for the key of its workspace follows from its unique id in JUnit.
     */
    long[] seed() default {};

    /** Whether presets that no source knows are refused instead of warned of. */
    boolean strictPresets() default false;

    /** How long the workspace lasts that a test is given. */
    WorkspaceScope workspace() default WorkspaceScope.AS_INSTANCE;

    /** What happens when the client sent a request that breaks the contract. */
    Violations violations() default Violations.FAIL;

    /** Whether what the mock only warns of counts as breaking the contract: unknown members, assumed constraints, missing roles. */
    boolean warnings() default false;
}

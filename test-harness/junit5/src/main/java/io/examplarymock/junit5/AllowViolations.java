package io.examplarymock.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the client under test send requests that break the contract, because the test is about how it copes with the refusal.
 *
 * <pre>{@code
 * @Test
 * @AllowViolations("createExam")
 * void tells_why_an_exam_was_refused() { … }
 * }</pre>
 *
 * <p>On a class it goes for all tests in it and in nested classes, and adds to what the methods allow. It also does as a
 * meta-annotation. It says nothing about defects of the mock itself.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowViolations {
    /** Stands for requests to a path or with a method that the API does not have. */
    String NO_OPERATION = "(no operation)";

    /**
     * The operations whose requests may be wrong, by their ids in {@code GET /openapi}, for example {@code createUser}, or
     * {@link #NO_OPERATION}. Every request may be if there are none. An unknown id fails the test.
     */
    String[] value() default {};
}

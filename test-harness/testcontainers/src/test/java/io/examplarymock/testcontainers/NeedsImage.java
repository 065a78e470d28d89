package io.examplarymock.testcontainers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.utility.DockerImageName;

/**
 * Tests that start containers. They are skipped, and say so, where {@code EXAMPLARY_MOCK_TEST_IMAGE} names no image;
 * {@code bin/test-image} builds one and sets it. Where it is set, a want of an engine is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsImage.Condition.class)
@interface NeedsImage {

    final class Condition implements ExecutionCondition {
        private static final String VARIABLE = "EXAMPLARY_MOCK_TEST_IMAGE";

        static DockerImageName image() {
            return DockerImageName.parse(System.getenv(VARIABLE));
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String named = System.getenv(VARIABLE);
            if (named != null && !named.isBlank()) {
                return ConditionEvaluationResult.enabled(VARIABLE + " is " + named);
            }
            String reason = VARIABLE + " names no image of the mock; bin/test-image builds one and runs these tests";
            if (context.getTestMethod().isEmpty()) {
                // Surefire's console counts skipped tests without their reason.
                System.err.println("SKIPPED: " + context.getDisplayName() + ": " + reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}

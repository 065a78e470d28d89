package io.examplarymock.junit5;

import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Of which operations requests may break the contract: of all, or of those that are named. */
record Allowance(boolean everything, Set<String> operations) {
    static final Allowance NOTHING = new Allowance(false, Set.of());

    /**
     * Allows these operations, or all if there are none.
     *
     * @throws IllegalArgumentException if one of them does not exist
     */
    static Allowance of(String... operations) {
        List<String> known =
                OperationCatalog.load().all().stream().map(Operation::id).toList();
        for (String operation : operations) {
            if (!known.contains(operation) && !operation.equals(AllowViolations.NO_OPERATION)) {
                throw new IllegalArgumentException(
                        "There is no operation \"" + operation + "\" whose violations could be allowed; there are "
                                + String.join(", ", known) + " and AllowViolations.NO_OPERATION");
            }
        }
        return new Allowance(operations.length == 0, Set.copyOf(Arrays.asList(operations)));
    }

    /** What the annotations of a test, its class and the classes around allow. */
    static Allowance of(ExtensionContext test) {
        Allowance sum = NOTHING;
        for (Optional<ExtensionContext> context = Optional.of(test);
                context.isPresent();
                context = context.get().getParent()) {
            Optional<AllowViolations> annotation =
                    AnnotationSupport.findAnnotation(context.get().getElement(), AllowViolations.class);
            if (annotation.isPresent()) {
                sum = sum.and(of(annotation.get().value()));
            }
        }
        return sum;
    }

    Allowance and(Allowance other) {
        Set<String> both = new LinkedHashSet<>(operations);
        both.addAll(other.operations);
        return new Allowance(everything || other.everything, Set.copyOf(both));
    }

    boolean allows(String operation) {
        return everything || operations.contains(operation);
    }

    /** How to allow these operations, in Java. */
    static String asAnnotation(Set<String> operations) {
        List<String> values = operations.stream()
                .map(operation -> operation.equals(AllowViolations.NO_OPERATION)
                        ? "AllowViolations.NO_OPERATION"
                        : "\"" + operation + "\"")
                .toList();
        return "@AllowViolations("
                + (values.size() == 1 ? values.get(0) : values.stream().collect(Collectors.joining(", ", "{", "}")))
                + ")";
    }
}

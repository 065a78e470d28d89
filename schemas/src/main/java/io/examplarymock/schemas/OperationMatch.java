package io.examplarymock.schemas;

import java.util.List;

/** What a method and a path mean. */
public sealed interface OperationMatch {

    /** There is such an operation. */
    record Found(Operation operation) implements OperationMatch {}

    /**
     * The path has operations, but none with this method.
     *
     * @param others at least one
     */
    record OtherMethod(List<Operation> others) implements OperationMatch {
        public OtherMethod {
            others = List.copyOf(others);
        }
    }

    /** The platform is known to have such an operation, but nothing more is kept about it here. */
    record NotServed(UnservedOperation operation) implements OperationMatch {}

    /**
     * Nothing known has this path.
     *
     * @param nearest an operation with the path that is most like it
     */
    record UnknownPath(Operation nearest) implements OperationMatch {}
}

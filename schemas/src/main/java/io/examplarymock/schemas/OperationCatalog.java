package io.examplarymock.schemas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every operation of the API, with the schemas of its bodies and all that it can refuse. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (OperationCatalog.load().match("GET", "/exams/exam_1") instanceof OperationMatch.Found found) {
 *     System.out.println(found.operation().responseSchema());
 * }
 * }</pre>
 */
public final class OperationCatalog {

    private final List<Operation> operations;
    private final List<UnservedOperation> unserved;
    private final List<OperationError> errorsAnywhere;
    private final List<FlowEntry> flows;
    private final String messageSchema;
    private final List<String> providerStates;

    OperationCatalog(
            List<Operation> operations,
            List<UnservedOperation> unserved,
            List<OperationError> errorsAnywhere,
            List<FlowEntry> flows,
            String messageSchema,
            List<String> providerStates) {
        this.operations = List.copyOf(operations);
        this.unserved = List.copyOf(unserved);
        this.errorsAnywhere = List.copyOf(errorsAnywhere);
        this.flows = List.copyOf(flows);
        this.messageSchema = messageSchema;
        this.providerStates = List.copyOf(providerStates);
    }

    /** Returns the one shared catalog, read from {@code operations.json} on first use. */
    public static OperationCatalog load() {
        return Loaded.CATALOG;
    }

    /** Returns all operations. */
    public List<Operation> all() {
        return operations;
    }

    /** Returns the operation with this id, for example {@code createUser}. */
    public Optional<Operation> find(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /**
     * Says what a call is.
     *
     * @param method in any case
     * @param path as it is called, without host and query
     */
    public OperationMatch match(String method, String path) {
        List<Operation> there = operations.stream()
                .filter(operation -> PathTemplate.of(operation.path()).matches(path))
                .sorted(Comparator.comparingLong(
                        operation -> PathTemplate.of(operation.path()).parameters()))
                .toList();
        Optional<Operation> found = there.stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .findFirst();
        if (found.isPresent()) {
            return new OperationMatch.Found(found.get());
        }
        Optional<UnservedOperation> known = unserved.stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> PathTemplate.of(operation.path()).matches(path))
                .findFirst();
        if (known.isPresent()) {
            return new OperationMatch.NotServed(known.get());
        }
        return there.isEmpty()
                ? new OperationMatch.UnknownPath(nearest(method, path))
                : new OperationMatch.OtherMethod(there);
    }

    /** Returns the refusals that do not belong to an operation: of unknown paths, of other methods, and defects. */
    public List<OperationError> errorsAnywhere() {
        return errorsAnywhere;
    }

    /** Returns the operations that the platform is known to have and that the mock does not serve. */
    public List<UnservedOperation> unserved() {
        return unserved;
    }

    /** Returns the flows in their documented order. */
    public List<FlowEntry> flows() {
        return flows;
    }

    /** Returns the flow with this slug, for example {@code take-exam}. */
    public Optional<FlowEntry> flow(String slug) {
        return flows.stream().filter(flow -> flow.slug().equals(slug)).findFirst();
    }

    /** Returns the name of the schema of the messages that embedded pages post. */
    public String messageSchema() {
        return messageSchema;
    }

    /** Returns the names of the Pact provider states that the mock knows. */
    public List<String> providerStates() {
        return providerStates;
    }

    private Operation nearest(String method, String path) {
        return operations.stream()
                .min(Comparator.<Operation>comparingInt(
                                operation -> PathTemplate.of(operation.path()).distance(path))
                        .thenComparing(operation -> !operation.method().equalsIgnoreCase(method)))
                .orElseThrow();
    }

    private static final class Loaded {
        static final OperationCatalog CATALOG = new OperationsFile(Resources.json("operations.json")).read();
    }
}

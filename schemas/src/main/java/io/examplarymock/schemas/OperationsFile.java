package io.examplarymock.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads {@code operations.json}, which names each error in full once. */
final class OperationsFile {

    private final JsonNode root;
    private final Map<String, OperationError> errors;

    OperationsFile(JsonNode root) {
        this.root = root;
        this.errors = list(root.required("errors"), OperationsFile::error).stream()
                .collect(Collectors.toMap(
                        OperationError::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    OperationCatalog read() {
        return new OperationCatalog(
                list(root.required("operations"), this::operation),
                list(root.required("notServed"), OperationsFile::unserved),
                errors(root.required("errorsAnywhere")),
                list(root.required("flows"), OperationsFile::flow),
                text(root, "message"),
                texts(root.required("providerStates")));
    }

    private Operation operation(JsonNode node) {
        return new Operation(
                text(node, "id"),
                text(node, "method"),
                text(node, "path"),
                text(node, "summary"),
                node.required("needsKey").asBoolean(),
                optional(node, "requestSchema"),
                node.required("status").asInt(),
                optional(node, "responseSchema"),
                optional(node, "contentType"),
                list(node.path("query"), OperationsFile::parameter),
                texts(node.path("roles")),
                texts(node.path("scopes")),
                Optional.of(node.path("rateLimit")).filter(JsonNode::isObject).map(OperationsFile::limit),
                texts(node.required("facts")),
                Tier.valueOf(text(node, "tier")),
                errors(node.required("errors")));
    }

    private List<OperationError> errors(JsonNode codes) {
        return texts(codes).stream()
                .map(code -> Optional.ofNullable(errors.get(code))
                        .orElseThrow(() -> new IllegalStateException("operations.json has no error " + code)))
                .toList();
    }

    private static OperationError error(JsonNode node) {
        return new OperationError(
                text(node, "code"),
                node.required("status").asInt(),
                text(node, "text"),
                text(node, "fact"),
                Tier.valueOf(text(node, "tier")));
    }

    private static Operation.QueryParameter parameter(JsonNode node) {
        return new Operation.QueryParameter(
                text(node, "name"), node.required("required").asBoolean(), text(node, "description"));
    }

    private static Operation.RateLimit limit(JsonNode node) {
        return new Operation.RateLimit(
                node.required("calls").asInt(), node.required("seconds").asInt());
    }

    private static UnservedOperation unserved(JsonNode node) {
        return new UnservedOperation(text(node, "method"), text(node, "path"), text(node, "fact"));
    }

    private static FlowEntry flow(JsonNode node) {
        return new FlowEntry(
                text(node, "flow"),
                text(node, "presets"),
                text(node, "outputs"),
                optional(node, "returnUrl"),
                texts(node.required("actions")),
                texts(node.required("messages")));
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).asString();
    }

    private static Optional<String> optional(JsonNode node, String member) {
        return node.path(member).asStringOpt();
    }

    private static List<String> texts(JsonNode nodes) {
        return list(nodes, JsonNode::asString);
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reader) {
        return nodes.valueStream().map(reader).toList();
    }
}

package io.examplarymock.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.regex.RegularExpression;
import io.examplarymock.schemas.Subschema.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Schemas in the form that judges instances, each compiled once, on first use. Formats are asserted. The only class
 * that knows the validator library. Thread-safe.
 */
final class CompiledSchemas {

    /** A dollar that is not escaped; no schema here has one among the characters of a class. */
    private static final Pattern ANCHOR = Pattern.compile("(?<!\\\\)\\$");

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    CompiledSchemas(SchemaDocuments documents) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(CompiledSchemas::expression)
                .build();
        registry = SchemaRegistry.withDialect(
                dialect(), builder -> builder.schemaRegistryConfig(config).schemas(documents::text));
    }

    private static Dialect dialect() {
        Dialect.Builder dialect = Dialect.builder(Dialects.getDraft202012());
        Annotation.KEYWORDS.forEach(keyword -> dialect.keyword(new NonValidationKeyword(keyword)));
        return dialect.build();
    }

    /**
     * The JDK's matcher recurses; a text so long that it runs out of stack is none that a pattern describes. And its
     * {@code $} also stands before a last line break, where JSON Schema's is the very end.
     */
    private static RegularExpression expression(String regex) {
        Pattern pattern = Pattern.compile(ANCHOR.matcher(regex).replaceAll("\\\\z"));
        return text -> {
            try {
                return pattern.matcher(text).find();
            } catch (StackOverflowError tooLong) {
                return false;
            }
        };
    }

    /** Returns what is wrong with an instance; stops looking once it has found as much as the limit. */
    List<Finding> judge(String name, JsonNode instance, int limit) {
        List<Error> errors = errors(schema(SchemaDocuments.id(name)), instance, limit);
        if (errors.isEmpty()) {
            return List.of();
        }
        // What is wrong with each of many items was found on the same way through the schemas.
        Map<NodePath, List<String>> paths = new HashMap<>();
        return errors.stream()
                .map(error ->
                        finding(error, paths.computeIfAbsent(error.getEvaluationPath(), CompiledSchemas::segments)))
                .toList();
    }

    /** Returns what tells whether an instance satisfies a part of a schema, such as the condition of an {@code if}. */
    Predicate<JsonNode> judge(Subschema part) {
        Schema schema = schema(SchemaDocuments.id(part.document()) + '#' + part.pointer());
        return instance -> errors(schema, instance, 1).isEmpty();
    }

    /** The library fails on a bound of a whole number that is compared with one such as 1e20. */
    private static List<Error> errors(Schema schema, JsonNode instance, int limit) {
        try {
            return validate(schema, instance, limit);
        } catch (JacksonException tooLarge) {
            return validate(schema, LargeNumbers.asIntegers(instance), limit);
        }
    }

    private static List<Error> validate(Schema schema, JsonNode instance, int limit) {
        ExecutionContext context = schema.createExecutionContext();
        // The validator knows no other way to stop but at the first error.
        List<Error> errors = new BoundedList<>(limit);
        context.setErrors(errors);
        try {
            schema.validate(context, instance);
        } catch (BoundedList.Full enough) {
            // The context is used no more.
        }
        return errors;
    }

    private Schema schema(String location) {
        return compiled.computeIfAbsent(location, key -> {
            Schema schema = registry.getSchema(SchemaLocation.of(key));
            schema.initializeValidators();
            return schema;
        });
    }

    private static Finding finding(Error error, List<String> path) {
        return new Finding(
                () -> segments(error.getInstanceLocation()).stream().reduce("", Pointers::join),
                error.getKeyword(),
                error.getProperty(),
                path,
                error.getInstanceNode());
    }

    private static List<String> segments(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(index -> String.valueOf(path.getElement(index)))
                .toList();
    }
}

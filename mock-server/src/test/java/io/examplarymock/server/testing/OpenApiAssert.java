package io.examplarymock.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.openapi.Answer;
import io.examplarymock.server.openapi.Content;
import io.examplarymock.server.openapi.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What an OpenAPI document has to be, as assertions. */
public final class OpenApiAssert {
    private final String text;
    private final Map<String, Object> document;

    private OpenApiAssert(String text) {
        this.text = text;
        this.document = Json.parse(text).toObject().members();
    }

    public static OpenApiAssert assertThatDescription(String text) {
        return new OpenApiAssert(text);
    }

    /** A public parser reads it without any remark, following all references. */
    public OpenApiAssert isReadByAPublicParser() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        return this;
    }

    /** Each {@code $ref}, in extensions too, leads to something in the document. */
    public OpenApiAssert hasNoLooseReference() {
        List<String> targets = new ArrayList<>();
        collect(document, targets);
        assertThat(targets).isNotEmpty().allSatisfy(target -> {
            assertThat(target).startsWith("#/");
            assertThat(at(target)).as(target).isInstanceOf(Map.class);
        });
        return this;
    }

    /** It has exactly the operations with these ids. */
    public OpenApiAssert describesExactly(List<String> operations) {
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(operations);
        return this;
    }

    /** What is found at a place, written as a reference. */
    public Object at(String reference) {
        Object found = document;
        for (String name : reference.substring(2).split("/", -1)) {
            found = found instanceof Map<?, ?> members
                    ? members.get(name.replace("~1", "/").replace("~0", "~"))
                    : null;
        }
        return found;
    }

    /** Each example of the operation fits exactly one of the schemas that are named beside it, without a warning. */
    public static void assertThatExamplesFit(Operation operation) {
        Stream<Content> answered = operation.answers().stream().map(Answer::content);
        Stream.concat(Stream.of(operation.request() == null ? Content.of("none") : operation.request()), answered)
                .filter(Objects::nonNull)
                .forEach(content -> content.examples().forEach((name, example) -> {
                    var value = Json.parse(Json.write(((Map<?, ?>) example).get("value")));
                    assertThat(content.schemas().stream().filter(schema -> {
                                var report = value.validate(schema);
                                return report.isValid() && report.warnings().isEmpty();
                            }))
                            .as("schemas that the example %s of %s fits", name, operation.id())
                            .hasSize(1);
                }));
    }

    private List<String> operations() {
        return ((Map<?, ?>) document.get("paths"))
                .values().stream()
                        .flatMap(path -> ((Map<?, ?>) path).values().stream())
                        .map(operation -> (String) ((Map<?, ?>) operation).get("operationId"))
                        .toList();
    }

    private static void collect(Object value, List<String> targets) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                if ("$ref".equals(name) && member instanceof String target) {
                    targets.add(target);
                }
                collect(member, targets);
            });
        } else if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(element, targets));
        }
    }
}

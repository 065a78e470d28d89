package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonArray;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object that a consumer sends or gets back. It is written once: the consumer sends it with example ids, and the
 * contract describes it with matchers. A text such as {@code ${actorId}} stands for what the provider state gives.
 */
final class Sample {
    private static final JsonMapper JSON = new JsonMapper();

    /** Members that take a word of the API, where another text of the same type would be something else. */
    private static final Set<String> WORDS = Set.of(
            "flow",
            "grant_type",
            "decision",
            "type",
            "questionType",
            "role",
            "rubricType",
            "outputFormat",
            "correctAnswer",
            "returnUrl",
            "value");

    private final ObjectNode members;

    private Sample(ObjectNode members) {
        this.members = members;
    }

    static Sample of(String json) {
        return new Sample((ObjectNode) JSON.readTree(json));
    }

    static Sample empty() {
        return of("{}");
    }

    /** Returns this sample with the members of the other one, which win. */
    Sample and(Sample others) {
        ObjectNode both = members.deepCopy();
        both.setAll(others.members);
        return new Sample(both);
    }

    /** Returns this sample with another one as a member. */
    Sample and(String name, Sample member) {
        ObjectNode both = members.deepCopy();
        both.set(name, member.members);
        return new Sample(both);
    }

    Sample and(String name, String text) {
        ObjectNode both = members.deepCopy();
        both.put(name, text);
        return new Sample(both);
    }

    /** What the consumer sends. */
    String text() {
        return Placeholders.fill(members.toString());
    }

    /** Describes a request in which every value may be another one of its type. */
    DslPart byType() {
        return newJsonBody(body -> describe(body, members, Style.TYPE)).build();
    }

    /** Describes a request of just these values, for values that are wrong. */
    DslPart exactly() {
        return newJsonBody(body -> describe(body, members, Style.VALUE)).build();
    }

    /** Describes these members in an answer, where ids of the state are recognised by their prefix. */
    Consumer<LambdaDslObject> answered() {
        return object -> describe(object, members, Style.ANSWER);
    }

    /** Describes an answer of just these members. */
    DslPart answer() {
        return newJsonBody(body -> describe(body, members, Style.ANSWER)).build();
    }

    private static void describe(LambdaDslObject object, JsonNode members, Style style) {
        members.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            switch (value.getNodeType()) {
                case OBJECT -> object.object(name, inner -> describe(inner, value, style));
                case ARRAY -> object.array(name, inner -> describe(inner, value, style));
                case STRING -> text(object, name, value.asString(), style);
                case NUMBER -> {
                    if (style == Style.VALUE) {
                        object.numberValue(name, value.numberValue());
                    } else {
                        object.numberType(name, value.numberValue());
                    }
                }
                case BOOLEAN -> {
                    if (style == Style.VALUE) {
                        object.booleanValue(name, value.asBoolean());
                    } else {
                        object.booleanType(name, value.asBoolean());
                    }
                }
                default -> object.nullValue(name);
            }
        });
    }

    private static void text(LambdaDslObject object, String name, String text, Style style) {
        if (Placeholders.in(text)) {
            if (style == Style.ANSWER) {
                object.stringMatcher(name, Placeholders.pattern(text), Placeholders.fill(text));
            } else {
                object.valueFromProviderState(name, text, Placeholders.fill(text));
            }
        } else if (style == Style.VALUE || WORDS.contains(name)) {
            object.stringValue(name, text);
        } else {
            object.stringType(name, text);
        }
    }

    private static void describe(LambdaDslJsonArray array, JsonNode items, Style style) {
        items.forEach(item -> {
            switch (item.getNodeType()) {
                case OBJECT -> array.object(inner -> describe(inner, item, style));
                case ARRAY -> array.array(inner -> describe(inner, item, style));
                case NUMBER -> array.numberValue(item.numberValue());
                case BOOLEAN -> array.booleanValue(item.asBoolean());
                case STRING -> {
                    if (style == Style.VALUE) {
                        array.stringValue(item.asString());
                    } else {
                        array.stringType(item.asString());
                    }
                }
                default -> array.nullValue();
            }
        });
    }

    private enum Style {
        TYPE,
        VALUE,
        ANSWER
    }
}

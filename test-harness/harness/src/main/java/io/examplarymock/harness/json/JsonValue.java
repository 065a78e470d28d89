package io.examplarymock.harness.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value in a JSON document, and where it stands. A value that is not there is missing; asking it for more is too. */
public final class JsonValue {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int EXCERPT = 80;

    private final JsonNode node;
    private final String pointer;

    private JsonValue(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /**
     * Reads a document.
     *
     * @throws MalformedJson if it is none
     */
    public static JsonValue parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new MalformedJson("it is empty", null);
            }
            return new JsonValue(node, "");
        } catch (JacksonException e) {
            throw new MalformedJson(explain(e), e);
        }
    }

    /** Returns a value that is not there. */
    public static JsonValue missing(String pointer) {
        return new JsonValue(JsonNodeFactory.instance.missingNode(), pointer);
    }

    /** Returns a text as it would stand at a place of a document. */
    public static JsonValue text(String text, String pointer) {
        return new JsonValue(JsonNodeFactory.instance.stringNode(text), pointer);
    }

    /** Returns the JSON pointer (RFC 6901) to this value. */
    public String pointer() {
        return pointer;
    }

    /** Returns the same value as if it stood elsewhere. */
    public JsonValue movedTo(String otherPointer) {
        return new JsonValue(node, otherPointer);
    }

    /** Returns a member of this object. */
    public JsonValue get(String name) {
        return new JsonValue(
                node.path(name), pointer + '/' + name.replace("~", "~0").replace("/", "~1"));
    }

    /** Returns an item of this array. */
    public JsonValue get(int index) {
        return new JsonValue(node.path(index), pointer + '/' + index);
    }

    /** Returns the names of this object's members; none for other values. */
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** Returns the members of this object; none for other values. */
    public List<JsonValue> members() {
        return names().stream().map(this::get).toList();
    }

    /** Returns the items of this array; none for other values. */
    public List<JsonValue> items() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(this::get).toList()
                : List.of();
    }

    /** Returns whether there is a value; {@code null} is one. */
    public boolean isPresent() {
        return !node.isMissingNode();
    }

    /** Returns whether the value is {@code null}. */
    public boolean isNull() {
        return node.isNull();
    }

    /** Returns whether the value is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Returns whether the value is an array. */
    public boolean isArray() {
        return node.isArray();
    }

    /** Returns whether the value is a text. */
    public boolean isText() {
        return node.isString();
    }

    /** Returns whether this is an object or array with nothing in it. */
    public boolean isEmpty() {
        return node.isContainer() && node.isEmpty();
    }

    /** Returns the text, if the value is one. */
    public Optional<String> text() {
        return node.asStringOpt().filter(text -> node.isString());
    }

    /** Returns the number, if the value is a whole one. */
    public Optional<Integer> number() {
        return node.isInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    /** Returns whether the value is {@code true}. */
    public boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    /** Returns the value as JSON in one line. */
    public String json() {
        return node.toString();
    }

    /** Returns the value as JSON, shortened to what fits into a sentence, or {@code missing}. */
    public String excerpt() {
        String json = isPresent() ? json() : "missing";
        return json.length() <= EXCERPT ? json : json.substring(0, EXCERPT - 3) + "...";
    }

    private static String explain(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        String reason = failure instanceof MismatchedInputException
                ? "there is something behind the end of the document"
                : failure.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + reason;
    }
}

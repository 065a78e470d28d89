package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

@DisplayName("The schema files")
class SchemaFilesTest {

    private static final Path FOLDER = Samples.RESOURCES.resolve("schemas");

    /** Files beside the schemas that are none. */
    private static final Set<String> OTHERS = Set.of("coverage", "facts", "operations");

    /** What the reports can put into words, and nothing that would bury a fault in alternatives. */
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "title",
            "description",
            "examples",
            "default",
            "x-facts",
            "x-tier",
            "x-expected",
            "x-own",
            "type",
            "enum",
            "const",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "uniqueItems",
            "minItems",
            "minProperties",
            "maxProperties",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "multipleOf",
            "pattern",
            "format",
            "contentMediaType",
            "allOf",
            "not",
            "if",
            "then",
            "else");

    /** Keywords that hold named schemas, one schema, and a list of schemas. */
    private static final Set<String> NAMED = Set.of("properties", "$defs");

    private static final Set<String> SINGLE = Set.of("items", "additionalProperties", "if", "then", "else");

    private final SchemaDocuments documents = new SchemaDocuments();

    static List<String> names() {
        return SchemaCatalog.load().names();
    }

    @Test
    void areTheOnesInTheIndex() {
        assertThat(Samples.namesBelow(FOLDER).stream().filter(name -> !OTHERS.contains(name)))
                .containsExactlyElementsOf(names());
    }

    @ParameterizedTest(name = "introduce themselves: {0}")
    @MethodSource("names")
    void introduceThemselves(String name) {
        JsonNode root = documents.root(name).node();

        assertThat(root.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(root.path("$id").asString()).isEqualTo(SchemaDocuments.id(name));
        assertThat(root.path("title").asString("")).isNotBlank();
        assertThat(root.path("description").asString("")).isNotBlank();
        assertThat(isOwn(name) || !root.path("x-facts").isEmpty()).isTrue();
        assertThat(root.has("x-tier")).isTrue();
    }

    @ParameterizedTest(name = "show examples without any fault: {0}")
    @MethodSource("names")
    void showExamplesWithoutAnyFault(String name) {
        JsonNode examples = documents.root(name).node().path("examples");

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(SchemaCatalog.load().validate(name, example))
                        .isEqualTo(new SchemaReport(List.of(), List.of())));
    }

    @ParameterizedTest(name = "rest on facts and are never more certain than those: {0}")
    @MethodSource("names")
    void restOnFactsAndAreNeverMoreCertainThanThose(String name) {
        assertThat(places(documents.root(name))).allSatisfy(place -> {
            Subschema.Annotation annotation = place.annotation();
            assertThat(annotation.facts()).allSatisfy(id -> {
                Fact fact = Facts.load().find(id).orElseThrow();
                assertThat(fact.tier().isLessCertainThan(annotation.tier()))
                        .as("%s of %s is more certain than %s", place.pointer(), name, id)
                        .isFalse();
            });
        });
    }

    @ParameterizedTest(name = "use only keywords that reports can put into words: {0}")
    @MethodSource("names")
    void useOnlyKeywordsThatReportsCanPutIntoWords(String name) {
        assertThat(places(documents.root(name)).flatMap(place -> place.node().propertyNames().stream()))
                .isSubsetOf(KEYWORDS);
    }

    @ParameterizedTest(name = "refer to places that exist: {0}")
    @MethodSource("names")
    void referToPlacesThatExist(String name) {
        assertThat(places(documents.root(name)).filter(place -> place.has("$ref")))
                .allSatisfy(place ->
                        assertThat(documents.follow(place).node().isObject()).isTrue());
    }

    @ParameterizedTest(name = "describe each property: {0}")
    @MethodSource("names")
    void describeEachProperty(String name) {
        assertThat(places(documents.root(name))
                        .filter(place -> place.parent() != null
                                && "properties".equals(place.parent().key()))
                        .filter(place -> !place.pointer().contains("/if/")
                                && !place.pointer().contains("/then/")))
                .allSatisfy(place ->
                        assertThat(place.has("description")).as(place.pointer()).isTrue());
    }

    @Test
    void callTheAdminSideFilesOfToolsAndScriptsAndNothingElseTheMocksOwn() {
        assertThat(names().stream().filter(this::isOwn))
                .containsExactlyElementsOf(names().stream()
                        .filter(name -> Stream.of("admin/", "harness/", "pact/", "proxy/", "script/")
                                .anyMatch(name::startsWith))
                        .toList());
    }

    @Test
    void sayThatNothingOfTheMocksOwnIsKnownOfThePlatform() {
        assertThat(names().stream().filter(this::isOwn).map(documents::root).flatMap(SchemaFilesTest::places))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.annotation().tier()).isEqualTo(Tier.M));
    }

    @Test
    void closeEveryObjectOfTheMocksOwnSoThatNoSlipPassesSilently() {
        assertThat(names().stream()
                        .filter(this::isOwn)
                        .map(documents::root)
                        .flatMap(SchemaFilesTest::places)
                        .filter(place -> place.has("properties"))
                        .filter(place -> !place.pointer().contains("/if"))
                        .filter(place -> !place.pointer().contains("/then")))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.node().path("additionalProperties"))
                        .as("%s of %s", place.pointer(), place.document())
                        .isEqualTo(BooleanNode.FALSE));
    }

    @ParameterizedTest(name = "say in words what is forbidden: {0}")
    @MethodSource("names")
    void sayInWordsWhatIsForbidden(String name) {
        assertThat(places(documents.root(name)).filter(place -> place.has("not")))
                .allSatisfy(place -> assertThat(place.has("x-expected")).isTrue());
    }

    private boolean isOwn(String name) {
        return documents.root(name).isOwn();
    }

    private static Stream<Subschema> places(Subschema schema) {
        List<Subschema> children = new ArrayList<>();
        schema.node().forEachEntry((keyword, value) -> {
            Subschema child = schema.child(keyword);
            if (NAMED.contains(keyword)) {
                value.propertyNames().forEach(name -> children.add(child.child(name)));
            } else if (keyword.equals("allOf")) {
                for (int index = 0; index < value.size(); index++) {
                    children.add(child.child(String.valueOf(index)));
                }
            } else if (SINGLE.contains(keyword) && value.isObject()) {
                children.add(child);
            }
        });
        return Stream.concat(Stream.of(schema), children.stream().flatMap(SchemaFilesTest::places));
    }
}

package io.examplarymock.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.Samples.Sample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The samples")
class SamplesTest {

    private final SchemaCatalog catalog = SchemaCatalog.load();

    @ParameterizedTest(name = "accept {0}")
    @MethodSource("io.examplarymock.schemas.Samples#valid")
    void passWhenValid(Sample sample) {
        assertThat(catalog.validate(sample.schema(), sample.content()))
                .isEqualTo(new SchemaReport(List.of(), List.of()));
    }

    @ParameterizedTest(name = "refuse {0}")
    @MethodSource("io.examplarymock.schemas.Samples#invalid")
    void giveExactlyTheNamedFindingsWhenInvalid(Sample sample) {
        SchemaReport report = catalog.validate(sample.schema(), sample.instance());

        assertThat(found(report.violations())).isEqualTo(sample.violations());
        assertThat(found(report.warnings())).isEqualTo(sample.warnings());
        assertThat(sample.violations().size() + sample.warnings().size()).isPositive();
    }

    private static List<String> found(List<SchemaViolation> violations) {
        return violations.stream()
                .map(violation -> violation.keyword() + " at " + violation.pointer())
                .toList();
    }

    @Nested
    @DisplayName("are complete, since there are")
    class Completeness {

        private final List<String> valid = schemasOf(Samples.valid());
        private final List<String> invalid = schemasOf(Samples.invalid());

        @Test
        void validOnesOfEverySchemaAndOfNothingElse() {
            assertThat(valid).isEqualTo(catalog.names());
        }

        @Test
        void invalidOnesOfEverySchemaAndOfNothingElse() {
            assertThat(invalid).isEqualTo(catalog.names());
        }

        @Test
        void presetsAndOutputsForEveryFlow() {
            JsonNode flows = catalog.document("embed-session/create").at("/properties/flow/enum");

            assertThat(catalog.names().stream().filter(name -> name.startsWith("flows/")))
                    .containsExactlyInAnyOrderElementsOf(flows.valueStream()
                            .flatMap(flow -> Stream.of("presets", "outputs")
                                    .map(part -> "flows/" + flow.asString() + "/" + part))
                            .toList());
        }

        private static List<String> schemasOf(List<Sample> samples) {
            return samples.stream().map(Sample::schema).distinct().sorted().toList();
        }
    }
}

package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonArrayMinLike;
import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about what anyone may read")
class ReferenceDataContractTest {
    private static final String CONSUMER = "reference-data";

    @Pact(consumer = CONSUMER)
    V4Pact studentLevels(PactBuilder pact) {
        return Contract.of(pact, "a request for the student levels", "E16.P", "E16.M", "G14")
                .get("/student-levels")
                .answers(
                        200,
                        newJsonArrayMinLike(
                                        1,
                                        entries ->
                                                entries.object(entry -> entry.stringType("id", "us_high_school_lower")
                                                        .stringType("name", "High school, lower grades")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "studentLevels")
    void listsTheStudentLevels(MockServer mock) throws Exception {
        assertThat(new Client(mock).get("/student-levels")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact taxonomies(PactBuilder pact) {
        return Contract.of(pact, "a request for the taxonomies", "E16.P", "E16.M", "G14")
                .get("/taxonomies")
                .answers(
                        200,
                        newJsonArrayMinLike(
                                        1,
                                        entries -> entries.object(entry -> entry.stringType("id", "taxonomy_bloom")
                                                .stringType("name", "Bloom's taxonomy")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "taxonomies")
    void listsTheTaxonomies(MockServer mock) throws Exception {
        assertThat(new Client(mock).get("/taxonomies")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact openApi(PactBuilder pact) {
        return Contract.of(pact, "a request for the description of the API without a key", "E18", "G7")
                .asksWithoutKey("GET", "/openapi")
                .answers(
                        200,
                        newJsonBody(api -> api.stringMatcher("openapi", "3\\..+", "3.1.0")
                                        .object("paths", paths -> paths.object("/embed-sessions", path -> {})))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "openApi")
    void describesItselfToAnyone(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().get("/openapi")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownExport(PactBuilder pact) {
        return Contract.of(pact, "a request to download an export that never was", "E4.P", "G12")
                .asksWithoutKey("GET", "/exports/none")
                .answers(404, Bodies.error("Export not found."));
    }

    @Test
    @PactTestFor(pactMethod = "unknownExport")
    void doesNotDownloadAnExportThatNeverWas(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().get("/exports/none")).isEqualTo(404);
    }
}

package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonArrayMinLike;
import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about source materials")
class SourceMaterialsContractTest {
    private static final String CONSUMER = "source-materials";
    private static final String STATE = "a source material exists";
    private static final String MATERIALS = "/source-materials";
    private static final String MATERIAL = "/source-materials/${sourceMaterialId}";
    private static final String SLICE = "/source-materials/${sourceMaterialId}/slice";

    private static final Sample NEW = Sample.of("""
            {"url": "https://files.example.com/chapter-3.pdf", "name": "Chapter 3", "contentType": "application/pdf", "size": 182044, "externalId": "chapter-3"}""");
    private static final Sample PAGES = Sample.of("""
            {"startPage": 2, "endPage": 4, "name": "The middle of chapter 3"}""");
    private static final Sample FROM_ZERO = Sample.of("""
            {"startPage": 0, "endPage": 4}""");

    private static final Requests REQUESTS =
            new Requests("a request to create a source material", "a workspace", MATERIALS, material -> material);

    private static final List<Variation> WRONG = Variation.table("""
            P3.P, G11 | without a URL           | {"name": "Chapter 3"} | /url
            P3.P, G11 | whose URL is a number   | {"url": 3}            | /url""");

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create a source material", "E14", "P3.P", "G8", "G13")
                .post(MATERIALS, NEW)
                .answers(
                        201,
                        newJsonBody(material -> known(material)
                                        .stringType("name", "Chapter 3")
                                        .stringType("externalId", "chapter-3")
                                        .stringValue("processingStatus", "pending"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void answersANewMaterial(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(MATERIALS, NEW)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact processed(PactBuilder pact) {
        return Contract.of(pact, "a request for a source material that is processed", "E14", "P3.P", "P3.M")
                .given(STATE)
                .get(MATERIAL)
                .answers(
                        200,
                        newJsonBody(material -> known(material)
                                        .stringValue("processingStatus", "completed")
                                        .stringType("summary", "Chapter 3 has 12 pages.")
                                        .integerType("factsCount", 36)
                                        .integerType("numberOfPages", 12)
                                        .minArrayLike(
                                                "topics",
                                                1,
                                                PactDslJsonRootValue.stringType("Topic 1 of Chapter 3"),
                                                1))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "processed")
    void readsAProcessedMaterial(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(MATERIAL)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact waiting(PactBuilder pact) {
        return Contract.of(pact, "a request for a source material that is not processed yet", "E14", "P3.P")
                .given(STATE, Map.of("status", "pending"))
                .get(MATERIAL)
                .answers(
                        200,
                        newJsonBody(material -> known(material)
                                        .stringMatcher(
                                                "processingStatus",
                                                "pending|converting|summarizing|extracting_topics|extracting_facts|completed|failed",
                                                "pending"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "waiting")
    void readsAMaterialThatIsNotProcessedYet(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(MATERIAL)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact list(PactBuilder pact) {
        return Contract.of(pact, "a request for the source materials of an external id", "E14", "P3.P", "P3.M", "G14")
                .given(STATE)
                .get(MATERIALS)
                .query("externalId", "chapter-3")
                .answers(
                        200,
                        newJsonArrayMinLike(
                                        1,
                                        entries -> entries.object(
                                                material -> known(material).stringType("externalId", "chapter-3")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "list")
    void listsMaterialsByTheirExternalId(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(MATERIALS + "?externalId=chapter-3")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact slice(PactBuilder pact) {
        return Contract.of(pact, "a request to slice a source material", "E14", "P3.P", "G13")
                .given(STATE)
                .post(SLICE, PAGES)
                .answers(
                        201,
                        newJsonBody(material -> known(material)
                                        .stringMatcher(
                                                "parentSourceMaterialId",
                                                "mat_.+",
                                                Placeholders.fill("${sourceMaterialId}"))
                                        .stringType("name", "The middle of chapter 3"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "slice")
    void slicesAMaterial(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(SLICE, PAGES)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrong(PactBuilder pact) {
        Contract.of(pact, "a request to slice a source material from page 0", "P3.P", "G11")
                .given(STATE)
                .postExactly(SLICE, FROM_ZERO)
                .answers(400, Bodies.violation("/startPage"));
        return REQUESTS.refused(pact, WRONG);
    }

    @Test
    @PactTestFor(pactMethod = "wrong")
    void refusesEachWrongMember(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(SLICE, FROM_ZERO)).isEqualTo(400);
        REQUESTS.answer(400, mock, WRONG);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreign(PactBuilder pact) {
        return Contract.of(pact, "a request to slice a source material of another workspace", "E14", "G12")
                .given("a source material of another workspace")
                .post(SLICE, PAGES)
                .answers(404, Bodies.error("Source material not found."));
    }

    @Test
    @PactTestFor(pactMethod = "foreign")
    void doesNotSliceAMaterialOfAnotherWorkspace(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(SLICE, PAGES)).isEqualTo(404);
    }

    /** The members that are always there. */
    private static LambdaDslObject known(LambdaDslObject material) {
        return material.stringMatcher("org", "org_.+", "org_8Jd9f7Gh2kLm")
                .stringMatcher("id", "mat_.+", Placeholders.fill("${sourceMaterialId}"))
                .stringMatcher("createdBy", "user_.+", Placeholders.fill("${ownerId}"))
                .object("originalSource", source -> {});
    }
}

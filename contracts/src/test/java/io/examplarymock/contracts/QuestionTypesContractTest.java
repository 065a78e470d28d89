package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonArrayMinLike;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about question types")
class QuestionTypesContractTest {
    private static final String CONSUMER = "question-types";
    private static final String TYPES = "/question-types";

    private static final Sample TYPE = Sample.of("""
            {"id": "my-school.map-quiz", "name": "Map quiz", "description": "A place on a map."}""");

    private static final Requests REQUESTS =
            new Requests("a request to define a question type", "a workspace", TYPES, type -> type);

    private static final List<Variation> WRONG = Variation.table("""
            P4.P, G11 | of an id without a dot   | {"id": "map-quiz", "name": "Map quiz", "description": "A place on a map."}           | /id
            P4.P, G11 | of an id in capitals     | {"id": "My-school.map-quiz", "name": "Map quiz", "description": "A place on a map."} | /id
            P4.P, G11 | without a name           | {"id": "my-school.map-quiz", "description": "A place on a map."}                     | /name
            P4.P, G11 | without a description    | {"id": "my-school.map-quiz", "name": "Map quiz"}                                     | /description""");

    @Pact(consumer = CONSUMER)
    V4Pact definition(PactBuilder pact) {
        return Contract.of(pact, "a request to define a question type", "E15", "P4.P", "G13")
                .postExactly(TYPES, TYPE)
                .answers(201, TYPE.answer());
    }

    @Test
    @PactTestFor(pactMethod = "definition")
    void definesAType(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(TYPES, TYPE)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrong(PactBuilder pact) {
        return REQUESTS.refused(pact, WRONG);
    }

    @Test
    @PactTestFor(pactMethod = "wrong")
    void refusesEachWrongMember(MockServer mock) throws Exception {
        REQUESTS.answer(400, mock, WRONG);
    }

    @Pact(consumer = CONSUMER)
    V4Pact list(PactBuilder pact) {
        return Contract.of(pact, "a request for the question types", "E15", "P4.M", "G14")
                .get(TYPES)
                .answers(
                        200,
                        newJsonArrayMinLike(
                                        1,
                                        entries -> entries.object(
                                                type -> type.stringType("id", "examplary.default.true-false")
                                                        .stringType("name", "True false")
                                                        .stringType("description", "Whether a statement is true.")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "list")
    void listsTheTypes(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(TYPES)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact publicTypes(PactBuilder pact) {
        return Contract.of(pact, "a request for the public question types without a key", "E15", "P4.P", "P4.M", "Q4")
                .asksWithoutKey("GET", TYPES + "/public")
                .answers(
                        200,
                        newJsonArrayMinLike(
                                        1,
                                        entries -> entries.object(
                                                type -> type.stringType("id", "examplary.default.true-false")
                                                        .stringType("name", "True false")
                                                        .stringType("description", "Whether a statement is true.")
                                                        .integerType("index", 5)
                                                        .array("settings", settings -> {})
                                                        .object("generation", able -> able.booleanType("enabled", true))
                                                        .object("grading", able -> able.booleanType("enabled", true))
                                                        .booleanType("isAi", false)))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "publicTypes")
    void listsThePublicTypesForAnyone(MockServer mock) throws Exception {
        assertThat(new Client(mock).withoutKey().get(TYPES + "/public")).isEqualTo(200);
    }
}

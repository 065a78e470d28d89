package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
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
@DisplayName("The contract about practice spaces")
class PracticeSpacesContractTest {
    private static final String CONSUMER = "practice-spaces";
    private static final String PATH = "/practice-spaces/${practiceSpaceId}";
    private static final String EXAMPLE = "/practice-spaces/" + Bodies.SPACE;

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create a practice space", "E6.S")
                .given("a user exists")
                .post(
                        "/practice-spaces",
                        newJsonBody(space -> {
                                    space.stringType("name", "Algebra practice");
                                    space.object(
                                            "settings",
                                            settings -> settings.booleanType("showTopicProgress", true)
                                                    .booleanType("allowCustomPrompt", true));
                                    space.array(
                                            "permissions",
                                            permissions -> permissions.object(permission -> permission
                                                    .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR)
                                                    .stringValue("role", "participant")));
                                    space.object(
                                            "metadata",
                                            metadata -> metadata.stringType("my_service_internal_id", "abc1234"));
                                })
                                .build())
                .answers(
                        201,
                        newJsonBody(space -> space.stringMatcher("id", "space_.+", Bodies.SPACE))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void createsASpaceOfAllThatIsDocumented(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/practice-spaces", """
   {"name": "Algebra practice", "settings": {"showTopicProgress": true, "allowCustomPrompt": true},
    "permissions": [{"actor": "user_423r9j3r0jeddJA", "role": "participant"}],
    "metadata": {"my_service_internal_id": "abc1234"}}""")).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongSetting(PactBuilder pact) {
        return Contract.of(pact, "a request to create a practice space with a setting of the wrong type", "E6.S", "G11")
                .post(
                        "/practice-spaces",
                        newJsonBody(space -> space.stringType("name", "Algebra practice")
                                        .object(
                                                "settings",
                                                settings -> settings.stringValue("showTopicProgress", "yes")))
                                .build())
                .answers(400, Bodies.violation("/settings/showTopicProgress"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongSetting")
    void refusesASettingOfTheWrongType(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/practice-spaces", """
   {"name": "Algebra practice", "settings": {"showTopicProgress": "yes"}}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact reading(PactBuilder pact) {
        return Contract.of(pact, "a request for a practice space", "E7.M")
                .given("a practice space exists")
                .get(PATH, EXAMPLE)
                .answers(
                        200,
                        newJsonBody(space -> space.stringMatcher("id", "space_.+", Bodies.SPACE)
                                        .stringType("name", "Algebra practice"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "reading")
    void readsASpace(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknown(PactBuilder pact) {
        return Contract.of(pact, "a request for a practice space that does not exist", "E7.M", "G12")
                .get("/practice-spaces/space_none")
                .answers(404, Bodies.error("Practice space not found."));
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void doesNotReadASpaceThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).get("/practice-spaces/space_none")).isEqualTo(404);
    }

    @Pact(consumer = CONSUMER)
    V4Pact progress(PactBuilder pact) {
        return Contract.of(pact, "a request for the progress of a student", "E7.S", "E7.M")
                .given("a practice space exists")
                .get(PATH + "/progress", EXAMPLE + "/progress")
                .with(asked -> asked.queryParameter("actor", fromProviderState("${actorId}", Bodies.ACTOR)))
                .answers(
                        200,
                        newJsonBody(progress -> progress.stringMatcher("practiceSpaceId", "space_.+", Bodies.SPACE)
                                        .stringMatcher("actor", "user_.+", Bodies.ACTOR)
                                        .minArrayLike(
                                                "topics",
                                                1,
                                                topic -> topic.stringType("id", "algebra")
                                                        .stringType("name", "Algebra")
                                                        .integerType("answered", 0)
                                                        .integerType("correct", 0)
                                                        .numberType("proficiency", 0)))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "progress")
    void readsTheProgressOfAStudent(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EXAMPLE + "/progress?actor=" + Bodies.ACTOR))
                .isEqualTo(200);
    }
}

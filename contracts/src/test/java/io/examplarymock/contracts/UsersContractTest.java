package io.examplarymock.contracts;

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
@DisplayName("The contract about users")
class UsersContractTest {
    private static final String CONSUMER = "users";
    private static final String USER = """
            {"email": "my-student@example.com", "name": "My Student"}""";

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user", "E1.S")
                .post(
                        "/users",
                        newJsonBody(user -> user.stringType("email", "my-student@example.com")
                                        .stringType("name", "My Student"))
                                .build())
                .answers(
                        201,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Bodies.ACTOR))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void answersTheIdOfANewUser(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", USER)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact invalidAddress(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user with an address that is none", "E1.P", "G11")
                .post(
                        "/users",
                        newJsonBody(user ->
                                        user.stringValue("email", "my-student").stringType("name", "My Student"))
                                .build())
                .answers(400, Bodies.violation("/email"));
    }

    @Test
    @PactTestFor(pactMethod = "invalidAddress")
    void refusesAnAddressThatIsNone(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", USER.replace("@example.com", "")))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact takenAddress(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user whose address is taken", "E1.M")
                .given("a user exists")
                .post(
                        "/users",
                        newJsonBody(user -> user.valueFromProviderState("email", "${email}", "my-student@example.com")
                                        .stringType("name", "My Student"))
                                .build())
                .answers(409, Bodies.error("A user with this e-mail address already exists in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "takenAddress")
    void refusesAnAddressThatIsTaken(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", USER)).isEqualTo(409);
    }

    @Pact(consumer = CONSUMER)
    V4Pact owner(PactBuilder pact) {
        return Contract.of(pact, "a request for the key's own user", "E12")
                .given("the owner of the key")
                .get("/me")
                .answers(
                        200,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", "user_owner423r9j3r0")
                                        .stringType("email", "owner@example.com")
                                        .stringType("name", "Workspace owner")
                                        .stringValue("role", "owner"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "owner")
    void tellsWhoOwnsTheKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).get("/me")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutKey(PactBuilder pact) {
        return Contract.of(pact, "a request without a key", "G12")
                .with(asked -> asked.method("GET").path("/me"))
                .answers(401, Bodies.error("Missing API key."));
    }

    @Test
    @PactTestFor(pactMethod = "withoutKey")
    void refusesARequestWithoutAKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).exchange("/me", request -> request).statusCode())
                .isEqualTo(401);
    }

    @Pact(consumer = CONSUMER)
    V4Pact malformedKey(PactBuilder pact) {
        return Contract.of(pact, "a request with a malformed key", "G4", "G12")
                .with(asked -> asked.method("GET").path("/me").header("Authorization", "Bearer not-a-key"))
                .answers(401, Bodies.error("Invalid API key."));
    }

    @Test
    @PactTestFor(pactMethod = "malformedKey")
    void refusesAMalformedKey(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .exchange("/me", request -> request.setHeader("Authorization", "Bearer not-a-key"))
                        .statusCode())
                .isEqualTo(401);
    }
}

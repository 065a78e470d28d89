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
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about who may open embed sessions")
class SessionActorContractTest {
    private static final String CONSUMER = "embed-session-actors";

    @Pact(consumer = CONSUMER)
    V4Pact isOwner(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor owns the key", "C4", "C6")
                .given("the owner of the key")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${ownerId}", Bodies.ACTOR))
                                .build())
                .answers(
                        400,
                        Bodies.exactly(
                                "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID."));
    }

    @Test
    @PactTestFor(pactMethod = "isOwner")
    void refusesTheOwnerOfTheKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownActor(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor does not exist", "C5", "C6")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .stringValue("actor", "user_nobody"))
                                .build())
                .answers(
                        400, Bodies.exactly("Actor with the given ID does not exist as a user within your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "unknownActor")
    void refusesAnActorWhoDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_nobody"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutPrefix(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor is no user id", "C3.S", "C3.M", "C6")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .stringValue("actor", "423r9j3r0jeddJA"))
                                .build())
                .answers(400, Bodies.error("Actor ID must start with \"user_\"."));
    }

    @Test
    @PactTestFor(pactMethod = "withoutPrefix")
    void refusesAnActorThatIsNoUserId(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "423r9j3r0jeddJA"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutActor(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session without an actor", "C2", "C13.M")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam"))
                                .build())
                .answers(400, Bodies.violation("/actor"));
    }

    @Test
    @PactTestFor(pactMethod = "withoutActor")
    void refusesASessionWithoutAnActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownFlow(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session of a flow that does not exist", "C1", "C13.M")
                .given("a user exists")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exams")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(400, Bodies.violation("/flow"));
    }

    @Test
    @PactTestFor(pactMethod = "unknownFlow")
    void refusesAFlowThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exams", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unapproved(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session in a workspace that is not approved", "G10.S", "G10.M")
                .given("an unapproved workspace")
                .post(
                        "/embed-sessions",
                        newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .valueFromProviderState("actor", "${actorId}", Bodies.ACTOR))
                                .build())
                .answers(403, Bodies.error("Your organisation is not approved for embed sessions."));
    }

    @Test
    @PactTestFor(pactMethod = "unapproved")
    void refusesAWorkspaceThatIsNotApproved(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/embed-sessions", """
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA"}""")).isEqualTo(403);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutKey(PactBuilder pact) {
        return Contract.of(pact, "a request to create an embed session without a key", "G12")
                .with(asked -> asked.method("POST")
                        .path("/embed-sessions")
                        .body(newJsonBody(session -> session.stringValue("flow", "generate-exam")
                                        .stringValue("actor", Bodies.ACTOR))
                                .build()))
                .answers(401, Bodies.error("Missing API key."));
    }

    @Test
    @PactTestFor(pactMethod = "withoutKey")
    void refusesToCreateWithoutAKey(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .exchange(
                                "/embed-sessions",
                                request -> request.setHeader("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("""
   {"flow": "generate-exam", "actor": "user_423r9j3r0jeddJA"}""")))
                        .statusCode())
                .isEqualTo(401);
    }
}

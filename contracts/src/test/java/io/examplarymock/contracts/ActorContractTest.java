package io.examplarymock.contracts;

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
@DisplayName("The contract about the actor of an embed session")
class ActorContractTest {
    private static final String CONSUMER = "embed-session-actors";
    private static final EmbedSessions SESSIONS = new EmbedSessions("generate-exam");
    private static final String SAME =
            "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.";
    private static final String UNKNOWN = "Actor with the given ID does not exist as a user within your workspace.";
    private static final String PREFIX = "Actor ID must start with \"user_\".";

    private static final Sample BOTH_WRONG = Sample.of("""
            {"flow": "generate-exam", "actor": "user_nobody", "presets": {"subject": 7}}""");

    @Pact(consumer = CONSUMER)
    V4Pact ownerOfTheKey(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor owns the key", "C4", "C6")
                .given("the owner of the key")
                .post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "${ownerId}"))
                .answers(400, Bodies.exactly(SAME));
    }

    @Test
    @PactTestFor(pactMethod = "ownerOfTheKey")
    void refusesTheOwnerOfTheKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "${ownerId}")))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownActor(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor does not exist", "C5", "C6")
                .postExactly(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "user_nobody"))
                .answers(400, Bodies.exactly(UNKNOWN));
    }

    @Test
    @PactTestFor(pactMethod = "unknownActor")
    void refusesAnActorWhoDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "user_nobody")))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreignActor(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for an embed session whose actor is in another workspace", "C5", "C6", "G12")
                .given("a user of another workspace")
                .post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "${actorId}"))
                .answers(400, Bodies.exactly(UNKNOWN));
    }

    @Test
    @PactTestFor(pactMethod = "foreignActor")
    void refusesAnActorOfAnotherWorkspace(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "${actorId}")))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutPrefix(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor is no user id", "C3.S", "C3.M", "C6")
                .postExactly(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "423r9j3r0jeddJA"))
                .answers(400, Bodies.error(PREFIX));
    }

    @Test
    @PactTestFor(pactMethod = "withoutPrefix")
    void refusesAnActorThatIsNoUserId(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "423r9j3r0jeddJA")))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact examAsActor(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for an embed session whose actor is the id of an exam", "C3.S", "C3.M", "C6")
                .given("an exam exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "${examId}"))
                .answers(400, Bodies.error(PREFIX));
    }

    @Test
    @PactTestFor(pactMethod = "examAsActor")
    void refusesAnExamAsActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and("actor", "${examId}")))
                .isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact actorBeforePresets(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session whose actor and presets are wrong", "C5", "C13.M")
                .postExactly(EmbedSessions.PATH, BOTH_WRONG)
                .answers(400, Bodies.exactly(UNKNOWN));
    }

    @Test
    @PactTestFor(pactMethod = "actorBeforePresets")
    void judgesTheActorBeforeThePresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, BOTH_WRONG)).isEqualTo(400);
    }
}

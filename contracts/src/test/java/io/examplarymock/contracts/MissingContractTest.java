package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about what does not exist")
class MissingContractTest {
    private static final String CONSUMER = "missing";

    /** What operations are on, by the id in their paths. */
    private static final List<String> IDS = List.of("examId", "practiceSpaceId", "embedSessionId", "sourceMaterialId");

    /** There is no call that deletes a practice space. */
    private static final List<String> DELETABLE = List.of("examId", "embedSessionId");

    private static final Map<String, String> THINGS = Map.of(
            "examId", "an exam",
            "practiceSpaceId", "a practice space",
            "embedSessionId", "an embed session",
            "sourceMaterialId", "a source material");

    private static final Map<String, String> MESSAGES = Map.of(
            "examId", "Exam not found.",
            "practiceSpaceId", "Practice space not found.",
            "embedSessionId", "Embed session not found.",
            "sourceMaterialId", "Source material not found.");

    @Pact(consumer = CONSUMER)
    V4Pact unknown(PactBuilder pact) {
        for (String id : IDS) {
            for (Call call : Call.on(id)) {
                Contract.of(pact, "a request to " + call.phrase() + " that never was", call.fact(), "G12")
                        .asks(call.method(), neverWas(call))
                        .answers(404, Bodies.error(MESSAGES.get(id)));
            }
        }
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void isNotFoundWhenItNeverWas(MockServer mock) throws Exception {
        for (String id : IDS) {
            for (Call call : Call.on(id)) {
                assertThat(new Client(mock).send(call.method(), neverWas(call)))
                        .as(call.phrase())
                        .isEqualTo(404);
            }
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact deleted(PactBuilder pact) {
        for (String id : DELETABLE) {
            String state = THINGS.get(id).replaceFirst("an? ", "a deleted ");
            for (Call call : Call.on(id)) {
                missing(pact, call, "that was deleted", state, MESSAGES.get(id));
            }
        }
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "deleted")
    void isNotFoundWhenItWasDeleted(MockServer mock) throws Exception {
        areNotFound(mock, DELETABLE);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreign(PactBuilder pact) {
        for (String id : IDS) {
            for (Call call : Call.on(id)) {
                missing(pact, call, "of another workspace", THINGS.get(id) + " of another workspace", MESSAGES.get(id));
            }
        }
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "foreign")
    void isNotFoundWhenAnotherWorkspaceHasIt(MockServer mock) throws Exception {
        areNotFound(mock, IDS);
    }

    private static void missing(PactBuilder pact, Call call, String what, String state, String message) {
        Contract.of(pact, "a request to " + call.phrase() + " " + what, call.fact(), "G12")
                .given(state)
                .asks(call.method(), call.path())
                .answers(404, Bodies.error(message));
    }

    private static void areNotFound(MockServer mock, List<String> ids) throws IOException, InterruptedException {
        for (String id : ids) {
            for (Call call : Call.on(id)) {
                assertThat(new Client(mock).send(call.method(), call.path()))
                        .as(call.phrase())
                        .isEqualTo(404);
            }
        }
    }

    private static String neverWas(Call call) {
        return call.examplePath().replaceFirst("/(exam|space|embed_session|mat)_[^/]+", "/$1_none");
    }
}

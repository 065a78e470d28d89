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
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationMatch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about access tokens")
class AccessTokensContractTest {
    private static final String CONSUMER = "access-tokens";
    private static final String TOKEN = "Bearer ${accessToken}";
    private static final String MADE_UP = "Bearer oauth_access_nowhere_1";

    /** The operations that not every scope allows. */
    private static List<Call> scoped() {
        return Call.WITH_KEY.stream()
                .filter(call -> !operation(call).scopes().isEmpty())
                .toList();
    }

    @Pact(consumer = CONSUMER)
    V4Pact good(PactBuilder pact) {
        return Contract.of(pact, "a request with an access token", "A1.P", "E12.P")
                .given("an access token")
                .asksWithoutKey("GET", "/me")
                .header("Authorization", TOKEN)
                .answers(
                        200,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${actorId}")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "good")
    void areAsGoodAsAKeyOfTheUser(MockServer mock) throws Exception {
        assertThat(new Client(mock)
                        .with("Authorization", Placeholders.fill(TOKEN))
                        .get("/me"))
                .isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact madeUp(PactBuilder pact) {
        Call.WITH_KEY.forEach(call -> Contract.of(
                        pact, "a request to " + call.phrase() + " with an access token that is none", "A1.M", "G12")
                .asksWithoutKey(call.method(), call.examplePath())
                .header("Authorization", MADE_UP)
                .answers(401, Bodies.error("Invalid access token.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "madeUp")
    void areRefusedIfTheyAreNone(MockServer mock) throws Exception {
        refused(mock, Call.WITH_KEY, MADE_UP, 401);
    }

    @Pact(consumer = CONSUMER)
    V4Pact expired(PactBuilder pact) {
        Call.WITH_KEY.forEach(call -> Contract.of(
                        pact, "a request to " + call.phrase() + " with an expired access token", "A1.P", "A1.M", "G12")
                .given("an access token", Map.of("status", "expired"))
                .asksWithoutKey(call.method(), call.examplePath())
                .header("Authorization", TOKEN)
                .answers(401, Bodies.error("The access token has expired.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "expired")
    void areRefusedAfterADay(MockServer mock) throws Exception {
        refused(mock, Call.WITH_KEY, Placeholders.fill(TOKEN), 401);
    }

    @Pact(consumer = CONSUMER)
    V4Pact narrow(PactBuilder pact) {
        scoped().forEach(call -> Contract.of(
                        pact,
                        "a request to " + call.phrase() + " with an access token for too little",
                        call.fact(),
                        "G7",
                        "G12")
                .given("an access token", Map.of("scope", "openid"))
                .asksWithoutKey(call.method(), call.examplePath())
                .header("Authorization", TOKEN)
                .answers(403, Bodies.error("The access token lacks a scope that this needs.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "narrow")
    void areRefusedWhereTheyLackAScope(MockServer mock) throws Exception {
        assertThat(scoped()).isNotEmpty();
        refused(mock, scoped(), Placeholders.fill(TOKEN), 403);
    }

    private static void refused(MockServer mock, List<Call> calls, String authorization, int status) throws Exception {
        for (Call call : calls) {
            assertThat(new Client(mock).with("Authorization", authorization).send(call.method(), call.path()))
                    .as(call.phrase())
                    .isEqualTo(status);
        }
    }

    private static Operation operation(Call call) {
        return ((OperationMatch.Found) OperationCatalog.load().match(call.method(), call.examplePath())).operation();
    }
}

package io.examplarymock.contracts;

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
@DisplayName("The contract about all embed sessions")
class EmbedSessionsContractTest {
    private static final String CONSUMER = "embed-sessions";
    private static final EmbedSessions SESSIONS = new EmbedSessions("generate-exam");
    private static final Requests REQUESTS = new Requests(
            "a request for an embed session", "a user exists", EmbedSessions.PATH, SESSIONS.smallest()::and);

    private static final Sample WITHOUT_ACTOR = Sample.of("""
            {"flow": "generate-exam"}""");
    private static final Sample WITHOUT_FLOW = Sample.of("""
            {"actor": "${actorId}"}""");
    private static final Sample ODD_THEME = Sample.of("""
            {"primaryColor": "indigo", "locale": "American English"}""");

    private static final List<Variation> WRONG = Variation.table("""
            C7, C13.M        | whose theme is a text                 | {"theme": "dark"}                                 | /theme
            C7, C13.M        | whose colour is a number              | {"theme": {"primaryColor": 7}}                    | /theme/primaryColor
            C7, C13.M        | whose locale is a number              | {"theme": {"locale": 7}}                          | /theme/locale
            C7, C13.M        | whose metadata is a text              | {"metadata": "abc1234"}                           | /metadata
            C7, C13.M        | whose presets are a text              | {"presets": "Mathematics"}                        | /presets
            C7, C13.M        | whose return URL is a number          | {"returnUrl": 7}                                  | /returnUrl
            C7, C13.P, C13.M | whose return URL is no URL            | {"returnUrl": "home"}                             | /returnUrl
            C7, C13.P, C13.M | whose return URL is of another scheme | {"returnUrl": "javascript:alert(1)"}              | /returnUrl
            C7, C13.M        | whose allowed origin is a number      | {"allowedOrigin": 7}                              | /allowedOrigin
            C7, C13.P, C13.M | whose allowed origin is any origin    | {"allowedOrigin": "*"}                            | /allowedOrigin
            C7, C13.P, C13.M | whose allowed origin has no scheme    | {"allowedOrigin": "app.example.com"}              | /allowedOrigin
            C7, C13.P, C13.M | whose allowed origin has a path       | {"allowedOrigin": "https://app.example.com/page"} | /allowedOrigin
            C1, C13.M        | of a flow that does not exist         | {"flow": "generate-exams"}                        | /flow
            C1, C12.P, C12.M | of a flow by its old name             | {"flow": "generate-questions"}                    | /flow
            C1, C13.M        | whose flow is a number                | {"flow": 7}                                       | /flow
            C2, C13.M        | whose actor is a number               | {"actor": 7}                                      | /actor
            C2, C13.M        | whose actor is null                   | {"actor": null}                                   | /actor""");

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
    V4Pact withoutActor(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session without an actor", "C2", "C13.M")
                .post(EmbedSessions.PATH, WITHOUT_ACTOR)
                .answers(400, Bodies.violation("/actor"));
    }

    @Test
    @PactTestFor(pactMethod = "withoutActor")
    void refusesASessionWithoutAnActor(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, WITHOUT_ACTOR)).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutFlow(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session without a flow", "C1", "C13.M")
                .given("a user exists")
                .post(EmbedSessions.PATH, WITHOUT_FLOW)
                .answers(400, Bodies.violation("/flow"));
    }

    @Test
    @PactTestFor(pactMethod = "withoutFlow")
    void refusesASessionWithoutAFlow(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, WITHOUT_FLOW)).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact oddTheme(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session with a theme that is only odd", "C7", "C13.M")
                .given("a user exists")
                .postExactly(EmbedSessions.PATH, SESSIONS.smallest().and("theme", ODD_THEME))
                .answers(201, SESSIONS.createdWithTheme(ODD_THEME));
    }

    @Test
    @PactTestFor(pactMethod = "oddTheme")
    void acceptsAThemeThatIsOnlyOdd(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest().and("theme", ODD_THEME)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unapproved(PactBuilder pact) {
        return Contract.of(pact, "a request for an embed session in a workspace that is not approved", "G10.S", "G10.M")
                .given("an unapproved workspace")
                .post(EmbedSessions.PATH, SESSIONS.smallest())
                .answers(403, Bodies.error("Your organisation is not approved for embed sessions."));
    }

    @Test
    @PactTestFor(pactMethod = "unapproved")
    void refusesAWorkspaceThatIsNotApproved(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest()))
                .isEqualTo(403);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletion(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an embed session that is completed", "E10", "G13")
                .given("an embed session", new EmbedSessions("take-exam").in("completed"))
                .delete(EmbedSessions.ONE)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletion")
    void deletesACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EmbedSessions.ONE)).isEqualTo(204);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletionPending(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an embed session that is pending", "E10", "G13")
                .given("an embed session", new EmbedSessions("generate-exam").in("pending"))
                .delete(EmbedSessions.ONE)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletionPending")
    void deletesAPendingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EmbedSessions.ONE)).isEqualTo(204);
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletionExpired(PactBuilder pact) {
        return Contract.of(pact, "a request to delete an embed session that is expired", "E10", "G13", "O12.S")
                .given("an embed session", new EmbedSessions("generate-exam").in("expired"))
                .delete(EmbedSessions.ONE)
                .answers(204);
    }

    @Test
    @PactTestFor(pactMethod = "deletionExpired")
    void deletesAnExpiredSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).delete(EmbedSessions.ONE)).isEqualTo(204);
    }
}

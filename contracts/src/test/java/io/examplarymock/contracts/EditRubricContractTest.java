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
@DisplayName("The contract about edit-rubric")
class EditRubricContractTest {
    private static final String CONSUMER = "edit-rubric";
    private static final EmbedSessions SESSIONS = new EmbedSessions("edit-rubric");
    private static final Requests REQUESTS =
            new Requests("a request for an edit-rubric session", "a user exists", EmbedSessions.PATH, SESSIONS::with);

    private static final Sample PRESETS = Sample.of("""
            {"showDoneButton": true, "rubric": {"rubricType": "analytical", "criteria": [
                {"id": "argument", "title": "Argument", "description": "Gives reasons.", "points": 2, "levels": [
                    {"id": "strong", "title": "Strong", "description": "Two reasons.", "points": 2}]}]}}""");

    private static final List<Variation> WRONG = Variation.table("""
            F2, C13.P, C13.M     | whose button is a text                               | {"showDoneButton": "yes"}                                    | /presets/showDoneButton
            F2, C13.P, C13.M     | whose rubric is a text                               | {"rubric": "simple"}                                         | /presets/rubric
            F2, Q3, C13.P, C13.M | whose rubric is of an unknown type                   | {"rubric": {"rubricType": "strict"}}                         | /presets/rubric/rubricType
            F2, Q3, C13.P, C13.M | whose criteria are no list                           | {"rubric": {"criteria": {}}}                                 | /presets/rubric/criteria
            F2, Q3, C13.P, C13.M | with a criterion that is a text                      | {"rubric": {"criteria": ["units"]}}                          | /presets/rubric/criteria/0
            F2, Q3, C13.P, C13.M | with a criterion with an id that is a number         | {"rubric": {"criteria": [{"id": 7}]}}                        | /presets/rubric/criteria/0/id
            F2, Q3, C13.P, C13.M | with a criterion with a title that is a number       | {"rubric": {"criteria": [{"title": 7}]}}                     | /presets/rubric/criteria/0/title
            F2, Q3, C13.P, C13.M | with a criterion with a description that is a number | {"rubric": {"criteria": [{"description": 7}]}}               | /presets/rubric/criteria/0/description
            F2, Q3, C13.P, C13.M | with a criterion with points that are a text         | {"rubric": {"criteria": [{"points": "2"}]}}                  | /presets/rubric/criteria/0/points
            F2, Q3, C13.P, C13.M | with a criterion with levels that are no list        | {"rubric": {"criteria": [{"levels": {}}]}}                   | /presets/rubric/criteria/0/levels
            F2, Q3, C13.P, C13.M | with a level that is a text                          | {"rubric": {"criteria": [{"levels": ["weak"]}]}}             | /presets/rubric/criteria/0/levels/0
            F2, Q3, C13.P, C13.M | with a level with an id that is a number             | {"rubric": {"criteria": [{"levels": [{"id": 7}]}]}}          | /presets/rubric/criteria/0/levels/0/id
            F2, Q3, C13.P, C13.M | with a level with a title that is a number           | {"rubric": {"criteria": [{"levels": [{"title": 7}]}]}}       | /presets/rubric/criteria/0/levels/0/title
            F2, Q3, C13.P, C13.M | with a level with a description that is a number     | {"rubric": {"criteria": [{"levels": [{"description": 7}]}]}} | /presets/rubric/criteria/0/levels/0/description
            F2, Q3, C13.P, C13.M | with a level with points that are a text             | {"rubric": {"criteria": [{"levels": [{"points": "2"}]}]}}    | /presets/rubric/criteria/0/levels/0/points""");

    @Pact(consumer = CONSUMER)
    V4Pact allPresets(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session with all presets", "E8", "C1", "F2", "Q3")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.withEverything(PRESETS))
                .answers(201, SESSIONS.createdWithEverything(PRESETS));
    }

    @Test
    @PactTestFor(pactMethod = "allPresets")
    void opensWithAllPresets(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.withEverything(PRESETS)))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallest(PactBuilder pact) {
        return Contract.of(
                        pact, "a request for an edit-rubric session of flow and actor only", "E8", "C8.M", "C9.M", "F2")
                .given("a user exists")
                .post(EmbedSessions.PATH, SESSIONS.smallest())
                .answers(201, SESSIONS.createdSmallest());
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void opensWithTheSmallestRequest(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(EmbedSessions.PATH, SESSIONS.smallest()))
                .isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongPresets(PactBuilder pact) {
        return REQUESTS.refused(pact, WRONG);
    }

    @Test
    @PactTestFor(pactMethod = "wrongPresets")
    void refusesEachWrongPreset(MockServer mock) throws Exception {
        REQUESTS.answer(400, mock, WRONG);
    }

    @Pact(consumer = CONSUMER)
    V4Pact pending(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session that is pending", "E9", "C8.S")
                .given("an embed session", SESSIONS.in("pending"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("pending", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "pending")
    void readsAPendingSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact started(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session that is started", "E9", "O13")
                .given("an embed session", SESSIONS.in("started"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("started", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "started")
    void readsAStartedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact completed(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session that is completed", "E9", "O2", "O10", "Q3")
                .given("an embed session", SESSIONS.in("completed"))
                .get(EmbedSessions.ONE)
                .answers(
                        200,
                        SESSIONS.polled(
                                "completed",
                                Sample.empty(),
                                outputs -> outputs.object(
                                        "rubric",
                                        rubric -> rubric.minArrayLike(
                                                "criteria",
                                                1,
                                                criterion -> criterion
                                                        .stringType("id", "argument")
                                                        .stringType("title", "Argument")))));
    }

    @Test
    @PactTestFor(pactMethod = "completed")
    void readsTheRubricOfACompletedSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact expired(PactBuilder pact) {
        return Contract.of(pact, "a request for an edit-rubric session that is expired", "E9", "O12.S", "O12.M")
                .given("an embed session", SESSIONS.in("expired"))
                .get(EmbedSessions.ONE)
                .answers(200, SESSIONS.polled("expired", Sample.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "expired")
    void readsAnExpiredSession(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(EmbedSessions.ONE)).isEqualTo(200);
    }
}

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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about practice spaces")
class PracticeSpacesContractTest {
    private static final String CONSUMER = "practice-spaces";
    private static final String PATH = "/practice-spaces/${practiceSpaceId}";
    private static final String PROGRESS = "/progress";

    private static final Sample NAME = Sample.of("""
            {"name": "Algebra practice"}""");
    private static final Sample SPACE = Sample.of("""
            {"name": "Algebra practice", "settings": {"showTopicProgress": true, "allowCustomPrompt": true},
             "permissions": [{"actor": "${actorId}", "role": "participant"}],
             "metadata": {"my_service_internal_id": "abc1234"}}""");
    private static final Sample FURTHER = Sample.of("""
            {"studentNotes": "Take your time.", "sourceMaterialIds": ["mat_1"],
             "masteryTopics": [{"id": "linear-equations"}]}""");

    private static final Requests REQUESTS =
            new Requests("a request to create a practice space", "a workspace", "/practice-spaces", NAME::and);

    private static final List<Variation> WRONG = Variation.table("""
            E6.S, G11 | whose name is a number                   | {"name": 7}                                                            | /name
            E6.S, G11 | whose settings are a text                | {"settings": "open"}                                                   | /settings
            E6.S, G11 | that shows the progress by a text        | {"settings": {"showTopicProgress": "yes"}}                             | /settings/showTopicProgress
            E6.S, G11 | that allows a wish by a text             | {"settings": {"allowCustomPrompt": "yes"}}                             | /settings/allowCustomPrompt
            E6.S, G11 | whose permissions are no list            | {"permissions": {}}                                                    | /permissions
            E6.S, G11 | with a permission for nobody             | {"permissions": [{"role": "participant"}]}                             | /permissions/0/actor
            E6.S, G11 | with a permission without a role         | {"permissions": [{"actor": "user_423r9j3r0jeddJA"}]}                   | /permissions/0/role
            G9, G11   | with a permission of an unknown role     | {"permissions": [{"actor": "user_423r9j3r0jeddJA", "role": "reader"}]} | /permissions/0/role
            E6.S, G11 | whose metadata is a text                 | {"metadata": "abc1234"}                                                | /metadata
            E6.P, G11 | whose notes are a number                 | {"studentNotes": 7}                                                    | /studentNotes
            E6.P, G11 | whose source materials are no list       | {"sourceMaterialIds": "mat_1"}                                         | /sourceMaterialIds
            E6.P, G11 | whose source materials are not all texts | {"sourceMaterialIds": ["mat_1", 7]}                                    | /sourceMaterialIds/1
            E6.P, G11 | whose topics are no list                 | {"masteryTopics": {}}                                                  | /masteryTopics
            E6.P, G11 | with a topic without an id               | {"masteryTopics": [{}]}                                                | /masteryTopics/0/id""");

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create a practice space", "E6.S", "G8", "G13")
                .given("a user exists")
                .post("/practice-spaces", SPACE)
                .answers(
                        201,
                        newJsonBody(space ->
                                        space.stringMatcher("id", "space_.+", Placeholders.fill("${practiceSpaceId}")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void createsASpaceOfAllThatIsDocumented(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/practice-spaces", SPACE)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallest(PactBuilder pact) {
        return Contract.of(pact, "a request to create a practice space of a name only", "E6.S")
                .post("/practice-spaces", NAME)
                .answers(
                        201,
                        newJsonBody(space ->
                                        space.stringMatcher("id", "space_.+", Placeholders.fill("${practiceSpaceId}")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void createsASpaceOfANameOnly(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/practice-spaces", NAME)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact further(PactBuilder pact) {
        return Contract.of(pact, "a request to create a practice space with notes, materials and topics", "E6.P")
                .post("/practice-spaces", NAME.and(FURTHER))
                .answers(201, NAME.and(FURTHER).and("id", "${practiceSpaceId}").answer());
    }

    @Test
    @PactTestFor(pactMethod = "further")
    void createsASpaceWithNotesMaterialsAndTopics(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/practice-spaces", NAME.and(FURTHER))).isEqualTo(201);
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
    V4Pact reading(PactBuilder pact) {
        return Contract.of(pact, "a request for a practice space", "E7.M")
                .given("a practice space exists")
                .get(PATH)
                .answers(200, NAME.and("id", "${practiceSpaceId}").answer());
    }

    @Test
    @PactTestFor(pactMethod = "reading")
    void readsASpace(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PATH)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact progress(PactBuilder pact) {
        return Contract.of(pact, "a request for the progress of a student", "E7.S", "E7.M", "F7.S")
                .given("a practice space exists")
                .get(PATH + PROGRESS)
                .query("actor", "${actorId}")
                .answers(
                        200,
                        newJsonBody(progress -> progress.stringMatcher(
                                                "practiceSpaceId", "space_.+", Placeholders.fill("${practiceSpaceId}"))
                                        .stringMatcher("actor", "user_.+", Placeholders.fill("${actorId}"))
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
        assertThat(new Client(mock).get(PATH + PROGRESS + "?actor=${actorId}")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact progressPractised(PactBuilder pact) {
        return Contract.of(
                        pact,
                        "a request for the progress of a student who has practised",
                        "E7.S",
                        "E7.M",
                        "F7.S",
                        "O7.S")
                .given("an embed session", new EmbedSessions("practice-space-student").in("started"))
                .get(PATH + PROGRESS)
                .query("actor", "${actorId}")
                .answers(
                        200,
                        newJsonBody(progress -> progress.stringMatcher(
                                                "practiceSpaceId", "space_.+", Placeholders.fill("${practiceSpaceId}"))
                                        .stringMatcher("actor", "user_.+", Placeholders.fill("${actorId}"))
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
    @PactTestFor(pactMethod = "progressPractised")
    void readsTheProgressOfAStudentWhoHasPractised(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PATH + PROGRESS + "?actor=${actorId}")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact progressOfNobody(PactBuilder pact) {
        return Contract.of(pact, "a request for the progress of nobody", "E7.M", "G11")
                .given("a practice space exists")
                .get(PATH + PROGRESS)
                .answers(400, Bodies.error("The query parameter \"actor\" is missing or not valid."));
    }

    @Test
    @PactTestFor(pactMethod = "progressOfNobody")
    void refusesToReadTheProgressOfNobody(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PATH + PROGRESS)).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact progressOfUnknown(PactBuilder pact) {
        return Contract.of(pact, "a request for the progress of a user who does not exist", "E7.M", "G11")
                .given("a practice space exists")
                .get(PATH + PROGRESS)
                .query("actor", "user_nobody")
                .answers(400, Bodies.error("The query parameter \"actor\" is missing or not valid."));
    }

    @Test
    @PactTestFor(pactMethod = "progressOfUnknown")
    void refusesToReadTheProgressOfAnUnknownUser(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PATH + PROGRESS + "?actor=user_nobody")).isEqualTo(400);
    }
}

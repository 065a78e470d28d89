package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonArrayMinLike;
import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about permissions")
class PermissionsContractTest {
    private static final String CONSUMER = "permissions";
    private static final String PERMISSIONS = "/permissions/${examId}";
    private static final String PERMISSION = "/permissions/${examId}/${actorId}";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";
    private static final String SOME_TIME = "2025-12-09T16:52:52.120Z";

    private static final Sample GRANT = Sample.of("""
            {"actor": "${actorId}", "role": "participant"}""");
    private static final Sample INVITATION = Sample.of("""
            {"email": "my-new-student@example.com", "role": "viewer", "sendInvite": true}""");

    private static final Requests REQUESTS =
            new Requests("a request to give a role", "an exam exists", PERMISSIONS, grant -> grant);

    private static final List<Variation> WRONG = Variation.table("""
            P2.P, G11     | to nobody                      | {"role": "viewer"}                                            | /email
            P2.P, G9, G11 | that does not exist            | {"actor": "user_1", "role": "student"}                        | /role
            P2.P, G11     | that is missing                | {"actor": "user_1"}                                           | /role
            P2.P, G8, G11 | to what is no actor            | {"actor": "exam_1", "role": "viewer"}                         | /actor
            P2.P, P1, G11 | to an address that is none     | {"email": "my-student", "role": "viewer"}                     | /email
            P2.P, G11     | with an invitation that is text | {"actor": "user_1", "role": "viewer", "sendInvite": "yes"}    | /sendInvite""");

    @Pact(consumer = CONSUMER)
    V4Pact grant(PactBuilder pact) {
        return Contract.of(pact, "a request to give a user a role on an exam", "E13", "P2.P", "G9", "G13")
                .given("an exam exists")
                .post(PERMISSIONS, GRANT)
                .answers(
                        201,
                        newJsonBody(given -> permission(given, "participant")).build());
    }

    @Test
    @PactTestFor(pactMethod = "grant")
    void givesAUserARole(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(PERMISSIONS, GRANT)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact invitation(PactBuilder pact) {
        return Contract.of(pact, "a request to give somebody new a role on an exam", "E13", "P2.P", "P2.M", "P1")
                .given("an exam exists")
                .post(PERMISSIONS, INVITATION)
                .answers(
                        201,
                        newJsonBody(given -> dated(given.object(
                                                "actor",
                                                actor -> actor.stringMatcher("id", "user_.+", "user_423r9j3r0jeddJA")
                                                        .stringValue("type", "user")
                                                        .stringValue("orgRole", "teacher"))
                                        .stringValue("role", "viewer")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "invitation")
    void givesSomebodyNewARole(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(PERMISSIONS, INVITATION)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact list(PactBuilder pact) {
        return Contract.of(pact, "a request for the permissions on an exam", "E13", "P2.P", "G14")
                .given("an exam exists")
                .get(PERMISSIONS)
                .answers(
                        200,
                        newJsonArrayMinLike(2, entries -> entries.object(PermissionsContractTest::anyPermission))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "list")
    void listsThePermissions(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PERMISSIONS)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact one(PactBuilder pact) {
        return Contract.of(pact, "a request for the permission of a user on an exam", "E13", "P2.P")
                .given("an exam exists", Map.of("role", "editor"))
                .get(PERMISSION)
                .answers(200, newJsonBody(given -> permission(given, "editor")).build());
    }

    @Test
    @PactTestFor(pactMethod = "one")
    void readsThePermissionOfAUser(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PERMISSION)).isEqualTo(200);
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
    V4Pact withoutAccess(PactBuilder pact) {
        return Contract.of(pact, "a request for the permission of a user who has none", "E13", "P2.P")
                .given("an exam exists", Map.of("role", "none"))
                .get(PERMISSION)
                .answers(404, Bodies.exactly("The specified actor has no access to the specified resource."));
    }

    @Test
    @PactTestFor(pactMethod = "withoutAccess")
    void doesNotFindThePermissionOfAUserWhoHasNone(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PERMISSION)).isEqualTo(404);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unmanaged(PactBuilder pact) {
        return Contract.of(pact, "a request to give a role on an exam of somebody else", "E13", "P2.P", "P2.M")
                .given("an exam that another user made")
                .post(PERMISSIONS, GRANT)
                .answers(403, Bodies.exactly("No access to manage this resource."));
    }

    @Test
    @PactTestFor(pactMethod = "unmanaged")
    void refusesToManageAnExamOfSomebodyElse(MockServer mock) throws Exception {
        assertThat(new Client(mock).post(PERMISSIONS, GRANT)).isEqualTo(403);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreignList(PactBuilder pact) {
        return Contract.of(pact, "a request for the permissions on an exam of somebody else", "E13", "P2.P", "P2.M")
                .given("an exam that another user made")
                .get(PERMISSIONS)
                .answers(403, Bodies.exactly("No access to this resource."));
    }

    @Test
    @PactTestFor(pactMethod = "foreignList")
    void refusesToListThePermissionsOnAnExamOfSomebodyElse(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PERMISSIONS)).isEqualTo(403);
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreignOne(PactBuilder pact) {
        return Contract.of(pact, "a request for a permission on an exam of somebody else", "E13", "P2.P", "P2.M")
                .given("an exam that another user made")
                .get(PERMISSION)
                .answers(403, Bodies.exactly("No access to this resource."));
    }

    @Test
    @PactTestFor(pactMethod = "foreignOne")
    void refusesToReadAPermissionOnAnExamOfSomebodyElse(MockServer mock) throws Exception {
        assertThat(new Client(mock).get(PERMISSION)).isEqualTo(403);
    }

    private static void permission(LambdaDslObject given, String role) {
        dated(given.object(
                        "actor",
                        actor -> actor.stringMatcher("id", "user_.+", Placeholders.fill("${actorId}"))
                                .stringType("name", "My Student"))
                .stringValue("role", role));
    }

    private static void anyPermission(LambdaDslObject given) {
        dated(given.object("actor", actor -> actor.stringMatcher("id", "user_.+", Placeholders.fill("${actorId}")))
                .stringMatcher("role", "owner|manager|editor|viewer|participant", "participant"));
    }

    /** Says when the role was given, and by whom. */
    private static void dated(LambdaDslObject permission) {
        permission
                .stringMatcher("createdAt", TIME, SOME_TIME)
                .stringMatcher("updatedAt", TIME, SOME_TIME)
                .stringMatcher("createdBy", "user_.+", Placeholders.fill("${ownerId}"));
    }
}

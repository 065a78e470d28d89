package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about users")
class UsersContractTest {
    private static final String CONSUMER = "users";
    private static final Requests REQUESTS =
            new Requests("a request to create a user", "a workspace", "/users", user -> user);

    private static final Sample USER = Sample.of("""
            {"email": "my-student@example.com", "name": "My Student"}""");
    private static final Sample TAKEN = Sample.of("""
            {"email": "${email}", "name": "My Student"}""");
    private static final Sample ADMIN = Sample.of("""
            {"email": "my-admin@example.com", "name": "My Admin", "role": "admin", "sendInvite": true}""");
    private static final Sample ADDRESS = Sample.of("""
            {"email": "my-student@example.com"}""");

    private static final Sample PROMOTED = Sample.of("""
            {"role": "admin"}""");
    private static final Sample RENAMED = Sample.of("""
            {"name": "My Teacher"}""");
    private static final Sample PRINCIPAL = Sample.of("""
            {"role": "principal"}""");
    private static final Sample NUMBERED = Sample.of("""
            {"name": 7}""");

    /** A user whom the key's workspace does not have, by the state in which that is so. */
    private static final Map<String, String> MISSING = new TreeMap<>(Map.of(
            "that never was", "a workspace",
            "of another workspace", "a user of another workspace"));

    private static final List<Variation> WRONG = Variation.table("""
            E1.P, G11     | without an address                   | {"name": "My Student"}                                                                                                                               | /email
            E1.S, G11     | whose address is a number            | {"email": 7}                                                                                                                                         | /email
            E1.P, P1, G11 | with an address that is none         | {"email": "my-student"}                                                                                                                              | /email
            E1.P, P1, G11 | with two dots in the address         | {"email": "my..student@example.com"}                                                                                                                 | /email
            E1.S, G11     | whose name is a number               | {"email": "my-student@example.com", "name": 7}                                                                                                       | /name
            E1.P, G11     | with an empty name                   | {"email": "my-student@example.com", "name": ""}                                                                                                      | /name
            E1.P, G11     | with a name of 101 characters        | {"email": "my-student@example.com", "name": "My Student My Student My Student My Student My Student My Student My Student My Student My Student My"} | /name
            E1.P, G11     | with a role that users are not given | {"email": "my-student@example.com", "role": "student"}                                                                                               | /role
            E1.P, G11     | whose invitation is a text           | {"email": "my-student@example.com", "sendInvite": "yes"}                                                                                             | /sendInvite""");

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user", "E1.S", "G8", "G13")
                .post("/users", USER)
                .answers(
                        201,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${actorId}")))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void answersTheIdOfANewUser(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", USER)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact admin(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user with a role and an invitation", "E1.P", "E1.M")
                .post("/users", ADMIN)
                .answers(201, user("admin"));
    }

    @Test
    @PactTestFor(pactMethod = "admin")
    void createsAUserWithARole(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", ADMIN)).isEqualTo(201);
    }

    @Pact(consumer = CONSUMER)
    V4Pact smallest(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user of an address only", "E1.P", "E1.M")
                .post("/users", ADDRESS)
                .answers(
                        201,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${actorId}"))
                                        .stringType("email", "my-student@example.com")
                                        .stringValue("role", "teacher"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "smallest")
    void createsAUserOfAnAddressOnly(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", ADDRESS)).isEqualTo(201);
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
    V4Pact takenAddress(PactBuilder pact) {
        return Contract.of(pact, "a request to create a user whose address is taken", "E1.M")
                .given("a user exists")
                .post("/users", TAKEN)
                .answers(409, Bodies.error("A user with this e-mail address already exists in your workspace."));
    }

    @Test
    @PactTestFor(pactMethod = "takenAddress")
    void refusesAnAddressThatIsTaken(MockServer mock) throws Exception {
        assertThat(new Client(mock).post("/users", TAKEN)).isEqualTo(409);
    }

    @Pact(consumer = CONSUMER)
    V4Pact owner(PactBuilder pact) {
        return Contract.of(pact, "a request for the key's own user", "E12.P", "G2", "G9")
                .given("the owner of the key")
                .get("/me")
                .answers(200, user("owner"));
    }

    @Test
    @PactTestFor(pactMethod = "owner")
    void tellsWhoOwnsTheKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).get("/me")).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact promotion(PactBuilder pact) {
        return Contract.of(pact, "a request to change a user's role", "E11.P", "E11.M", "G9")
                .given("a user exists")
                .patch("/users/${actorId}", PROMOTED)
                .answers(
                        200,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${actorId}"))
                                        .stringValue("role", "admin"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "promotion")
    void changesTheRoleOfAUser(MockServer mock) throws Exception {
        assertThat(new Client(mock).patch("/users/${actorId}", PROMOTED)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownRole(PactBuilder pact) {
        return Contract.of(pact, "a request to change a user's role to one that does not exist", "E11.P", "G9", "G11")
                .given("a user exists")
                .patchExactly("/users/${actorId}", PRINCIPAL)
                .answers(400, Bodies.violation("/role"));
    }

    @Test
    @PactTestFor(pactMethod = "unknownRole")
    void refusesARoleThatDoesNotExist(MockServer mock) throws Exception {
        assertThat(new Client(mock).patch("/users/${actorId}", PRINCIPAL)).isEqualTo(400);
    }

    @Pact(consumer = CONSUMER)
    V4Pact missing(PactBuilder pact) {
        MISSING.forEach(
                (which, state) -> Contract.of(pact, "a request to change the role of a user " + which, "E11.P", "G12")
                        .given(state)
                        .patch(missing(state), PROMOTED)
                        .answers(404, Bodies.error("User not found.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "missing")
    void doesNotFindUsersWhomTheWorkspaceDoesNotHave(MockServer mock) throws Exception {
        for (String state : MISSING.values()) {
            assertThat(new Client(mock).patch(missing(state), PROMOTED)).isEqualTo(404);
        }
    }

    private static String missing(String state) {
        return state.equals("a workspace") ? "/users/user_none" : "/users/${actorId}";
    }

    @Pact(consumer = CONSUMER)
    V4Pact renaming(PactBuilder pact) {
        return Contract.of(pact, "a request to rename the key's own user", "E12.P", "E12.M")
                .patch("/me", RENAMED)
                .answers(
                        200,
                        newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${ownerId}"))
                                        .stringType("email", "owner@example.com")
                                        .stringType("name", "My Teacher")
                                        .stringValue("role", "owner"))
                                .build());
    }

    @Test
    @PactTestFor(pactMethod = "renaming")
    void renamesTheUserOfTheKey(MockServer mock) throws Exception {
        assertThat(new Client(mock).patch("/me", RENAMED)).isEqualTo(200);
    }

    @Pact(consumer = CONSUMER)
    V4Pact nameOfANumber(PactBuilder pact) {
        return Contract.of(pact, "a request to rename the key's own user to a number", "E12.P", "G11")
                .patchExactly("/me", NUMBERED)
                .answers(400, Bodies.violation("/name"));
    }

    @Test
    @PactTestFor(pactMethod = "nameOfANumber")
    void refusesANameThatIsANumber(MockServer mock) throws Exception {
        assertThat(new Client(mock).patch("/me", NUMBERED)).isEqualTo(400);
    }

    private static DslPart user(String role) {
        return newJsonBody(user -> user.stringMatcher("id", "user_.+", Placeholders.fill("${ownerId}"))
                        .stringType("email", "owner@example.com")
                        .stringType("name", "Workspace owner")
                        .stringValue("role", role))
                .build();
    }
}

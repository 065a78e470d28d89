package io.examplarymock.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A connection that breaks at the commit")
class LostCommitTest {
    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private final Workspace workspace = Life.born(Caller.freshKey());
    private Relay relay;
    private PostgresStore store;
    private PostgresStore other;

    @BeforeEach
    void two_replicas_one_of_them_behind_a_relay() {
        String url = POSTGRES.database();
        relay = Relay.to(POSTGRES.port());
        other = Connecting.to(url);
        // So that each commit is a text on the wire.
        store = Connecting.to(
                url.replace(":" + POSTGRES.port() + "/", ":" + relay.port() + "/") + "&prepareThreshold=0");
        assertThat(other.add(workspace)).isTrue();
    }

    @AfterEach
    void end() {
        store.close();
        other.close();
        relay.close();
    }

    @Test
    void does_the_change_once_if_only_the_answer_was_lost() {
        relay.loseAnswerToNextCommit(() -> {});

        User made = create(store, "once");

        assertThat(relay.hasBroken()).isTrue();
        assertThat(users(other)).hasSize(2).contains(made);
        assertThat(users(store)).hasSize(2).contains(made);
    }

    @Test
    void does_the_change_once_if_the_commit_was_lost() {
        relay.loseNextCommit(() -> {});

        User made = create(store, "once");

        assertThat(relay.hasBroken()).isTrue();
        assertThat(users(other)).hasSize(2).contains(made);
        assertThat(users(store)).hasSize(2).contains(made);
    }

    @Test
    void does_the_change_once_also_if_another_replica_made_others_since() {
        relay.loseAnswerToNextCommit(() -> create(other, "meanwhile"));

        User made = create(store, "once");

        assertThat(relay.hasBroken()).isTrue();
        assertThat(users(other)).hasSize(3).contains(made);
        assertThat(users(store)).isEqualTo(users(other));
    }

    @Test
    void does_it_after_what_another_replica_did_if_the_commit_was_lost() {
        relay.loseNextCommit(() -> create(other, "meanwhile"));

        User made = create(store, "once");

        assertThat(relay.hasBroken()).isTrue();
        assertThat(users(other)).hasSize(3).extracting(User::email).endsWith("meanwhile@example.com", made.email());
        assertThat(users(store)).isEqualTo(users(other));
    }

    @Test
    void adds_a_workspace_once() {
        Workspace added = Life.born(Caller.freshKey());
        Workspace addedNext = Life.born(Caller.freshKey());

        relay.loseAnswerToNextCommit(() -> {});
        assertThat(store.add(added)).as("the answer was lost").isTrue();
        relay.loseNextCommit(() -> {});
        assertThat(store.add(addedNext)).as("the commit was lost").isTrue();

        assertThat(other.size()).isEqualTo(3);
        assertThat(other.idOfKey(added.apiKey())).hasValue(added.id());
        assertThat(other.idOfKey(addedNext.apiKey())).hasValue(addedNext.id());
    }

    private User create(WorkspaceStore replica, String name) {
        return replica.apply(
                        workspace.id(), new CreateUser(name + "@example.com", null, WorkspaceRole.TEACHER), Life.BIRTH)
                .orElseThrow()
                .result();
    }

    private List<User> users(WorkspaceStore replica) {
        return List.copyOf(
                replica.find(workspace.id()).orElseThrow().content().users().all());
    }
}

package io.examplarymock.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.state.StateDocument;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.SetClock;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspacePolicy;
import io.examplarymock.server.workspace.Workspaces;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A store in a file, on a disk that has become full,")
class FullDiskTest {
    @TempDir
    private Path folder;

    private String name;
    private FileStore store;
    private Workspace workspace;

    @BeforeEach
    void holds_a_workspace() {
        SmallDisk.is(SmallDisk.Mode.ROOM);
        name = SmallDisk.name(folder.resolve("mock.store"));
        store = FileStore.open(name, StoreFile.open(name));
        workspace = Life.born(Caller.freshKey());
        store.add(workspace);
        apply(new CreateUser("first@example.com", null, WorkspaceRole.TEACHER));
    }

    @AfterEach
    void has_room_again() {
        SmallDisk.is(SmallDisk.Mode.ROOM);
        store.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "LIES"})
    void refuses_changes_reads_on_and_recovers_once_there_is_room(SmallDisk.Mode mode) {
        String before = document();

        SmallDisk.is(mode);
        assertThatThrownBy(() -> apply(new CreateUser("refused@example.com", null, WorkspaceRole.TEACHER)))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.error()).isEqualTo(ApiError.STORE_FULL);
                    assertThat(refusal.reason())
                            .isEqualTo(name + " cannot be written (No space left on device), so nothing was changed,"
                                    + " and what is there can still be read; make room and try again");
                });
        assertThat(document()).isEqualTo(before);

        SmallDisk.is(SmallDisk.Mode.ROOM);
        apply(new CreateUser("later@example.com", null, WorkspaceRole.TEACHER));

        String after = document();
        reopen();
        assertThat(document()).isEqualTo(after);
        assertThat(addresses()).containsExactly("owner@example.com", "first@example.com", "later@example.com");
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "LIES"})
    void keeps_nothing_of_what_it_refused_to_many_at_once(SmallDisk.Mode mode) {
        SmallDisk.is(mode);
        List<Boolean> refused = Crowd.of(8).each(i -> {
            try {
                apply(new CreateUser(i + "@example.com", null, WorkspaceRole.TEACHER));
                return false;
            } catch (ApiException full) {
                return true;
            }
        });

        SmallDisk.is(SmallDisk.Mode.ROOM);
        apply(new CreateUser("later@example.com", null, WorkspaceRole.TEACHER));
        reopen();

        assertThat(refused).containsOnly(true);
        assertThat(addresses()).containsExactly("owner@example.com", "first@example.com", "later@example.com");
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "LIES"})
    void takes_no_workspace_and_loses_none(SmallDisk.Mode mode) {
        Workspace refused = Life.born(Caller.freshKey());

        SmallDisk.is(mode);
        assertThatThrownBy(() -> store.add(refused)).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> store.remove(workspace.id())).isInstanceOf(ApiException.class);
        assertThat(store.find(refused.id())).isEmpty();
        assertThat(store.idOfKey(refused.apiKey())).isEmpty();
        assertThat(store.idOfKey(workspace.apiKey())).hasValue(workspace.id());

        SmallDisk.is(SmallDisk.Mode.ROOM);
        reopen();
        assertThat(store.find(refused.id())).isEmpty();
        assertThat(store.idOfKey(refused.apiKey())).isEmpty();
        assertThat(addresses()).hasSize(2);
        assertThat(store.add(refused)).isTrue();
    }

    @Test
    void tells_what_time_has_done_although_it_cannot_keep_it() {
        String session = apply(Life.session(state())).id();
        apply(new SetClock(ClockMode.SYSTEM, null));
        Instant later = Life.BIRTH.plus(Duration.ofDays(8));
        Workspaces workspaces =
                new Workspaces(store, new WorkspacePolicy(true, 10, ClockMode.SYSTEM, null, null, null), () -> later);

        SmallDisk.is(SmallDisk.Mode.FULL);

        Workspace read = workspaces.read(workspace.id()).orElseThrow();
        assertThat(read.sessions().get(session).status().wireName()).isEqualTo("expired");
    }

    private void reopen() {
        store.close();
        store = FileStore.open(name, StoreFile.open(name));
    }

    private Workspace state() {
        return store.find(workspace.id()).orElseThrow();
    }

    private String document() {
        return Json.text(StateDocument.of(state()));
    }

    private List<String> addresses() {
        return state().content().users().all().stream().map(User::email).toList();
    }

    private <R> R apply(Command<R> command) {
        return store.apply(workspace.id(), command, Life.BIRTH).orElseThrow().result();
    }
}

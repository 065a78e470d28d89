package io.examplarymock.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.Crowd;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.DurableStoreTest;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.WorkspaceStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A store in a file")
class FileStoreTest extends DurableStoreTest {
    @TempDir
    private Path folder;

    private FileStore open;

    @Override
    protected WorkspaceStore empty() {
        open = FileStore.open(folder.resolve("mock.store"));
        return open;
    }

    @Override
    protected WorkspaceStore reopened() {
        open.close();
        return empty();
    }

    @Test
    void refuses_what_comes_once_it_is_closed_and_leaves_nobody_waiting() {
        Workspace workspace = Life.born(Caller.freshKey());
        open.add(workspace);

        List<ApiError> refusals = Crowd.of(5).each(i -> {
            if (i == 0) {
                open.close();
                return ApiError.STORE_UNAVAILABLE;
            }
            return refusalOfEndlessWriting(workspace.id(), i);
        });

        assertThat(refusals).containsOnly(ApiError.STORE_UNAVAILABLE);
        assertThatThrownBy(() -> open.add(Life.born(Caller.freshKey())))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.reason())
                                .isEqualTo("The mock is stopping, so nothing was changed."));
    }

    private ApiError refusalOfEndlessWriting(String id, int writer) {
        for (int i = 0; ; i++) {
            try {
                open.apply(
                        id, new CreateUser(writer + "-" + i + "@example.com", null, WorkspaceRole.TEACHER), Life.BIRTH);
            } catch (ApiException refusal) {
                return refusal.error();
            }
        }
    }

    @AfterEach
    void lets_the_file_go() {
        open.close();
    }
}

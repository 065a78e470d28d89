package io.examplarymock.server.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.json.Json;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.AdvanceClock;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.Life;
import io.examplarymock.server.workspace.RestoreWorkspace;
import io.examplarymock.server.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The parts of a workspace")
class PartsTest {
    private static final int STEPS = 1200;

    @Nested
    @DisplayName("during a long mixed life")
    class DuringALife {
        private final Set<Class<?>> effective = new HashSet<>();

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void differ_by_just_what_each_command_changed(long seed) {
            Life life = new Life(seed);
            Workspace state = Life.born(Caller.freshKey());
            Workspace followed = state;
            Shelf shelf = new Shelf(Parts.of(state));
            for (int step = 0; step < STEPS; step++) {
                Life.Step lived = life.live(state);
                Difference difference = Parts.between(state, lived.after());
                shelf.change(difference);
                followed = Parts.update(followed, difference);
                if (!difference.isEmpty()) {
                    effective.add(lived.command().getClass());
                }
                state = lived.after();
                if (step % 20 == 0 || lived.command() instanceof RestoreWorkspace) {
                    assertThat(document(followed)).isEqualTo(document(state));
                    assertThat(document(shelf.workspace())).isEqualTo(document(state));
                }
            }
            assertThat(later(followed, life)).isEqualTo(later(state, life));
            assertThat(later(shelf.workspace(), life)).isEqualTo(later(state, life));
            assertThat(effective).containsAll(Arrays.asList(Command.class.getPermittedSubclasses()));
        }
    }

    @Test
    void are_few_after_a_change_of_one_thing() {
        Workspace before = Life.born(Caller.freshKey());
        Workspace after = before.after(new CreateUser("a@example.com", "A", WorkspaceRole.TEACHER), Life.BIRTH)
                .workspace();

        Difference difference = Parts.between(before, after);

        assertThat(difference.added()).extracting(part -> part.id().kind()).containsExactly("users");
        assertThat(difference.replaced()).extracting(part -> part.id().kind()).containsExactly("head");
        assertThat(difference.gone()).isEmpty();
    }

    @Test
    void do_not_differ_where_nothing_has_changed() {
        Workspace workspace = Life.born(Caller.freshKey());

        assertThat(Parts.between(workspace, workspace).isEmpty()).isTrue();
    }

    @Test
    void make_no_workspace_without_its_head() {
        List<Part> parts = new ArrayList<>(Parts.of(Life.born(Caller.freshKey())));
        parts.removeIf(part -> part.id().kind().equals("head"));

        assertThatThrownBy(() -> Parts.join(parts))
                .isInstanceOf(UnreadableState.class)
                .hasMessage("there must be one part of the kind head");
    }

    @Test
    void make_no_workspace_with_a_kind_of_the_future() {
        List<Part> parts = new ArrayList<>(Parts.of(Life.born(Caller.freshKey())));
        parts.add(new Part(new PartId("dreams", "1"), "{}"));

        assertThatThrownBy(() -> Parts.join(parts))
                .isInstanceOf(UnreadableState.class)
                .hasMessage("is no kind of parts that this server knows");
    }

    @Test
    void make_no_workspace_when_a_text_is_damaged() {
        List<Part> parts = new ArrayList<>(Parts.of(Life.born(Caller.freshKey())));
        parts.set(1, new Part(parts.get(1).id(), "{\"id\": "));

        assertThatThrownBy(() -> Parts.join(parts))
                .isInstanceOf(UnreadableState.class)
                .hasMessageContaining("is no JSON");
    }

    private static String document(Workspace workspace) {
        return Json.text(StateDocument.of(workspace));
    }

    /** The document once all timers have fired. */
    private static String later(Workspace workspace, Life life) {
        return document(workspace
                .after(new AdvanceClock(Duration.ofDays(30), null), life.systemNow())
                .workspace());
    }
}

package io.examplarymock.server.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.user.Preferences;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The permissions on a resource")
class PermissionsTest {
    private static final Instant CREATED = Instant.parse("2026-01-08T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-09T10:00:00Z");

    private final Permissions permissions = Permissions.of(List.of(
            new Permission("user_ada", ResourceRole.PARTICIPANT),
            new Permission("user_ben", ResourceRole.EDITOR),
            new Permission("user_ada", ResourceRole.MANAGER),
            new Permission("user_ben", ResourceRole.VIEWER),
            new Permission("group_7a", ResourceRole.VIEWER)));

    private final Resource resource = new Thing("user_owner", permissions);

    /** Something that a user made. */
    private record Thing(String createdBy, Permissions permissions) implements Resource {
        @Override
        public String id() {
            return "exam_1";
        }

        @Override
        public Instant createdAt() {
            return CREATED;
        }
    }

    @Test
    void give_an_actor_the_strongest_of_several_roles() {
        assertThat(role("user_ada")).contains(ResourceRole.MANAGER);
        assertThat(role("user_ben")).contains(ResourceRole.EDITOR);
    }

    @Test
    void make_who_made_the_resource_its_owner() {
        assertThat(role("user_owner")).contains(ResourceRole.OWNER);
        assertThat(Permissions.held("user_ben", new Thing("user_ben", permissions)))
                .map(Permission::role)
                .contains(ResourceRole.OWNER);
    }

    @Test
    void give_nothing_to_others() {
        assertThat(role("user_cas")).isEmpty();
    }

    @Test
    void are_listed_as_they_were_given() {
        assertThat(permissions.list())
                .extracting(Permission::actor)
                .containsExactly("user_ada", "user_ben", "user_ada", "user_ben", "group_7a");
    }

    @Test
    void give_a_user_the_higher_role_of_their_own_and_their_groups() {
        assertThat(effective("user_ben", resource)).contains(ResourceRole.EDITOR);
        assertThat(effective("user_cas", resource)).contains(ResourceRole.VIEWER);
    }

    @Test
    void give_everybody_what_the_organisation_has() {
        Thing open = new Thing(
                "user_owner", Permissions.giving(resource, "org_1", ResourceRole.EDITOR, "user_owner", LATER));

        assertThat(effective("user_cas", open)).contains(ResourceRole.EDITOR);
        assertThat(effective("user_ada", open)).contains(ResourceRole.MANAGER);
    }

    @Test
    void tell_since_when_an_actor_has_one_and_since_when_this_one() {
        Thing once = new Thing(
                "user_owner", Permissions.giving(resource, "user_cas", ResourceRole.VIEWER, "user_ada", CREATED));
        Thing twice =
                new Thing("user_owner", Permissions.giving(once, "user_cas", ResourceRole.EDITOR, "user_ben", LATER));

        assertThat(Permissions.held("user_cas", twice))
                .contains(new Permission("user_cas", ResourceRole.EDITOR, CREATED, LATER, "user_ada"));
        assertThat(twice.permissions().list()).hasSize(6);
    }

    private Optional<ResourceRole> role(String actor) {
        return Permissions.held(actor, resource).map(Permission::role);
    }

    private static Optional<ResourceRole> effective(String id, Resource resource) {
        User user = new User(
                id, id + "@example.com", null, WorkspaceRole.TEACHER, Preferences.NONE, List.of("group_7a"), CREATED);
        return Permissions.effective(user, resource).map(Permission::role);
    }
}

package io.examplarymock.server.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The permissions on a resource")
class PermissionsTest {
    private final Permissions permissions = Permissions.of(List.of(
            new Permission("user_ada", ResourceRole.PARTICIPANT),
            new Permission("user_ben", ResourceRole.EDITOR),
            new Permission("user_ada", ResourceRole.MANAGER),
            new Permission("user_ben", ResourceRole.VIEWER)));

    @Test
    void give_an_actor_the_strongest_of_several_roles() {
        assertThat(permissions.roleOf("user_ada", "user_owner")).contains(ResourceRole.MANAGER);
        assertThat(permissions.roleOf("user_ben", "user_owner")).contains(ResourceRole.EDITOR);
    }

    @Test
    void make_who_made_the_resource_its_owner() {
        assertThat(permissions.roleOf("user_ben", "user_ben")).contains(ResourceRole.OWNER);
        assertThat(permissions.roleOf("user_owner", "user_owner")).contains(ResourceRole.OWNER);
    }

    @Test
    void give_nothing_to_others() {
        assertThat(permissions.roleOf("user_cas", "user_owner")).isEmpty();
    }

    @Test
    void are_listed_as_they_were_given() {
        assertThat(permissions.list())
                .extracting(Permission::actor)
                .containsExactly("user_ada", "user_ben", "user_ada", "user_ben");
    }
}

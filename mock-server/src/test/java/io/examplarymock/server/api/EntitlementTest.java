package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Whoever calls")
class EntitlementTest {
    private static final Route ROUTE = Route.get("doThings", "/things", "Do things", call -> Reply.empty())
            .allows(WorkspaceRole.OWNER, WorkspaceRole.ADMIN, WorkspaceRole.TEACHER)
            .needs("things:read", "things:write")
            .restsOn("G7");

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMIN", "TEACHER"})
    void needs_any_of_the_roles_G7(WorkspaceRole role) {
        assertThatCode(call(role, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "MEMBER"})
    void is_told_which_roles_would_do_G12(WorkspaceRole role) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(call(role, null))
                .satisfies(refusal -> {
                    assertThat(refusal.error()).isEqualTo(ApiError.ROLE_MISSING);
                    assertThat(refusal.reason())
                            .isEqualTo("user_1, to whom this key belongs, has the role "
                                    + role.wireName()
                                    + " in the workspace; doThings takes owner, admin or teacher");
                });
    }

    @Test
    void needs_all_of_the_scopes_G7() {
        assertThatCode(call(WorkspaceRole.TEACHER, Set.of("things:write", "openid", "things:read")))
                .doesNotThrowAnyException();
    }

    @Test
    void is_told_which_scopes_are_missing() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(call(WorkspaceRole.OWNER, Set.of("things:read", "openid")))
                .satisfies(refusal -> {
                    assertThat(refusal.error()).isEqualTo(ApiError.SCOPE_MISSING);
                    assertThat(refusal.reason())
                            .isEqualTo("the token was granted openid things:read; doThings needs things:write as well");
                });
    }

    @Test
    void needs_nothing_where_nothing_is_documented() {
        Route open = Route.get("look", "/things", "Look", call -> Reply.empty()).restsOn("G7");

        assertThatCode(() -> Entitlement.check(open, caller(WorkspaceRole.MEMBER, Set.of())))
                .doesNotThrowAnyException();
    }

    private static ThrowingCallable call(WorkspaceRole role, Set<String> scopes) {
        return () -> Entitlement.check(ROUTE, caller(role, scopes));
    }

    private static Caller caller(WorkspaceRole role, Set<String> scopes) {
        return new Caller(null, User.joining("user_1", "a@example.com", null, role, Instant.EPOCH), scopes);
    }
}

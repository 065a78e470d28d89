package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.http.Disturbance.Breakage;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.Due;
import io.examplarymock.server.user.WorkspaceRole;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The admin schemas know exactly")
class AdminVocabularyTest {

    @Test
    void theActions() {
        assertThat(words("admin/action", "/properties/action/enum"))
                .containsExactly(of(Action.values(), Action::wireName));
    }

    @Test
    void theModesOfAClock() {
        String[] modes = of(ClockMode.values(), ClockMode::wireName);

        assertThat(words("admin/clock", "/properties/mode/enum")).containsExactly(modes);
        assertThat(words("admin/clock-set", "/properties/mode/enum")).containsExactly(modes);
        assertThat(words("admin/clock-moved", "/properties/mode/enum")).containsExactly(modes);
        assertThat(words("admin/state", "/properties/clock/properties/mode/enum"))
                .containsExactly(modes);
    }

    @Test
    void whatTimeDoes() {
        assertThat(words("admin/clock-moved", "/properties/fired/items/properties/kind/enum"))
                .containsExactly(of(Due.Kind.values(), Due.Kind::wireName));
    }

    @Test
    void theEventsOfASession() {
        String[] kinds = of(SessionEvent.Kind.values(), SessionEvent.Kind::wireName);

        assertThat(words("admin/session-events", "/properties/events/items/properties/kind/enum"))
                .containsExactly(kinds);
        assertThat(words("admin/state", "/$defs/session/properties/events/items/properties/kind/enum"))
                .containsExactly(kinds);
    }

    @Test
    void theStatusesOfASession() {
        assertThat(words("admin/state", "/$defs/session/properties/status/enum"))
                .containsExactly(of(SessionStatus.values(), SessionStatus::wireName));
    }

    @Test
    void theRoles() {
        assertThat(words("admin/state", "/$defs/user/properties/role/enum"))
                .containsExactly(of(WorkspaceRole.values(), WorkspaceRole::wireName));
        assertThat(words("admin/state", "/$defs/permission/properties/role/enum"))
                .containsExactly(of(ResourceRole.values(), ResourceRole::wireName));
    }

    @Test
    void theKindsOfIds() {
        assertThat(SchemaCatalog.load()
                        .document("admin/state")
                        .at("/properties/ids/properties/counters/properties")
                        .propertyNames())
                .containsExactly(of(IdKind.values(), IdKind::name));
    }

    @Test
    void theWaysInWhichAConnectionBreaks() {
        assertThat(words("admin/fault-create", "/properties/fault/enum"))
                .containsExactly(of(Breakage.values(), Breakage::name));
        assertThat(words("admin/fault", "/properties/fault/enum"))
                .containsExactly(of(Breakage.values(), Breakage::name));
    }

    private static Stream<String> words(String schema, String pointer) {
        return SchemaCatalog.load().document(schema).at(pointer).valueStream().map(JsonNode::asString);
    }

    private static <E> String[] of(E[] values, Function<E, String> name) {
        return Arrays.stream(values).map(name).toArray(String[]::new);
    }
}

package io.examplarymock.server.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("The page of a session")
class EmbedPageTest {
    @Test
    void is_shown_without_a_key_and_noted_as_opened(Caller caller) {
        JsonObject session = session(caller);

        page(session, caller).hasStatus(200);

        assertThat(caller.get("/__admin/examplary/sessions/" + session.text("id") + "/events")
                        .json()
                        .objects("events"))
                .extracting(event -> event.text("kind"))
                .containsExactly("created", "opened");
        assertThat(caller.get("/embed-sessions/" + session.text("id")).json().text("status"))
                .isEqualTo("pending");
    }

    @Test
    void is_unknown_under_a_token_that_nobody_was_given(Caller caller) {
        caller.sendBare(request -> request, "/embeds/55S843D7HfNf").hasStatus(404);
    }

    @Test
    void is_gone_after_the_session_expired_O12(Caller caller) {
        JsonObject session = session(caller);
        caller.advance("P7D").hasStatus(200);

        assertThat(page(session, caller).hasStatus(410).text()).contains("expired");
    }

    @Test
    void is_gone_after_the_session_was_deleted_O12(Caller caller) {
        JsonObject session = session(caller);
        caller.delete("/embed-sessions/" + session.text("id")).hasStatus(204);

        assertThat(page(session, caller).hasStatus(410).text()).contains("deleted");
        caller.get("/embed-sessions/" + session.text("id")).hasStatus(404).hasReasonContaining("was deleted at");
    }

    @Test
    void is_gone_after_its_exam_was_deleted_O15(Caller caller) {
        String actor = caller.user("my-student@example.com");
        String exam = caller.examFor(actor, null);
        JsonObject session = caller.session("take-exam", actor, Map.of("examId", exam));
        caller.delete("/exams/" + exam).hasStatus(204);

        assertThat(page(session, caller).hasStatus(410).text()).contains("was deleted");
    }

    @Test
    void is_forbidden_to_an_actor_without_the_role_C14(Caller caller) {
        String student = caller.user("my-student@example.com");
        String stranger = caller.user("my-other-student@example.com");
        String exam = caller.examFor(student, null);
        JsonObject session = caller.session("take-exam", stranger, Map.of("examId", exam));

        assertThat(page(session, caller).hasStatus(403).text()).contains("participant");
        assertThat(caller.get("/__admin/examplary/exchanges?operation=createEmbedSession")
                        .text())
                .contains("the page will refuse to load");
    }

    @Test
    void says_that_a_finished_session_is_finished(Caller caller) {
        JsonObject session = session(caller);
        caller.act(session.text("id"), "complete").hasStatus(200);

        assertThat(page(session, caller).hasStatus(200).text()).contains("completed");
    }

    @Test
    void has_no_script_or_style_within_it_and_takes_none_from_elsewhere(Caller caller) {
        Answer page = page(session(caller), caller);

        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.text())
                .doesNotContain("<style", " style=")
                .doesNotContainPattern("<script(?![^>]*(?: src=\"assets/|application/json))")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("(?:src|href)=\"(?!assets/|data:)");
    }

    private static JsonObject session(Caller caller) {
        return caller.session("generate-exam", caller.user("my-user@example.com"), Map.of());
    }

    private static Answer page(JsonObject session, Caller caller) {
        return caller.sendBare(
                request -> request, URI.create(session.text("embedUrl")).getPath());
    }
}

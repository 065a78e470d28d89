package io.examplarymock.server.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.oauth.Token.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What applications were allowed")
class AuthorizationsTest {
    private static final Instant NOW = Instant.parse("2026-01-08T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    private static final Consent CONSENT =
            new Consent("oauth_client_w_1", "user_1", List.of("openid"), "https://app.example.com/back", null, null);

    @Test
    void is_kept_however_much_it_is_while_it_counts() {
        Authorizations many = consents(Authorizations.none(), "living", Authorizations.LIMIT + 10, NOW);

        assertThat(many.tidied(NOW)).isSameAs(many);
    }

    @Test
    void is_kept_after_it_ended_while_there_is_little_of_it() {
        Authorizations few = consents(Authorizations.none(), "ended", Authorizations.LIMIT / 2, LONG_AGO);

        assertThat(few.tidied(NOW)).isSameAs(few);
    }

    @Test
    void loses_the_oldest_that_ended_once_there_is_much_of_it() {
        Authorizations old = consents(Authorizations.none(), "ended", Authorizations.LIMIT, LONG_AGO);
        Authorizations all = tokens(consents(old, "living", 10, NOW.minus(Duration.ofDays(2))), "living", 10);

        Authorizations left = all.tidied(NOW);

        assertThat(left.grants().size() + left.tokens().size()).isEqualTo(4000);
        assertThat(left.grants()).extracting(Grant::id).contains("living 0", "living 9", "ended 4999");
        assertThat(left.grants()).extracting(Grant::id).doesNotContain("ended 0");
        assertThat(left.tokens()).hasSize(10);
        assertThat(left.tokens()).allMatch(token -> left.grantOf(token) != null);
    }

    private static Authorizations consents(Authorizations before, String name, int count, Instant at) {
        Authorizations after = before;
        for (int i = 0; i < count; i++) {
            after = after.with(new Grant(name + " " + i, CONSENT, "code " + name + i, at, null, null));
        }
        return after;
    }

    private static Authorizations tokens(Authorizations before, String name, int count) {
        Authorizations after = before;
        for (int i = 0; i < count; i++) {
            after = after.with(new Token(
                    "token " + i, Kind.REFRESH, name + " " + i, List.of(), NOW, NOW.plus(Duration.ofDays(30)), null));
        }
        return after;
    }
}

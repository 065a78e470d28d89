package io.examplarymock.server.oauth;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.oauth.Exchanged.Issued;
import io.examplarymock.server.oauth.Token.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The clients of one workspace and all that users allowed them. Immutable: each change answers another collection. */
public final class Authorizations {
    /** How many grants and tokens together are more than one workspace keeps of what does not count any more. */
    static final int LIMIT = 5000;

    private static final int KEPT = 4000;

    private static final Authorizations NONE =
            new Authorizations(OrderedPMap.empty(), OrderedPMap.empty(), HashTreePMap.empty(), OrderedPMap.empty());

    private final PMap<String, OAuthClient> clients;
    private final PMap<String, Grant> grants;
    private final PMap<String, String> grantByCode;
    private final PMap<String, Token> tokens;

    private Authorizations(
            PMap<String, OAuthClient> clients,
            PMap<String, Grant> grants,
            PMap<String, String> grantByCode,
            PMap<String, Token> tokens) {
        this.clients = clients;
        this.grants = grants;
        this.grantByCode = grantByCode;
        this.tokens = tokens;
    }

    /** Nothing registered. */
    public static Authorizations none() {
        return NONE;
    }

    /** Returns all clients in the order in which they came. */
    public Collection<OAuthClient> clients() {
        return clients.values();
    }

    /** Returns all grants in the order in which they came. */
    public Collection<Grant> grants() {
        return grants.values();
    }

    /** Returns all tokens in the order in which they came. */
    public Collection<Token> tokens() {
        return tokens.values();
    }

    /** Finds a client by id. */
    public Optional<OAuthClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** Returns these authorizations with one more client. */
    public Authorizations with(OAuthClient client) {
        return new Authorizations(clients.plus(client.id(), client), grants, grantByCode, tokens);
    }

    /** Returns these authorizations with one more grant, or with one in the place of its like. */
    public Authorizations with(Grant grant) {
        return new Authorizations(
                clients, grants.plus(grant.id(), grant), grantByCode.plus(grant.code(), grant.id()), tokens);
    }

    /** Returns these authorizations with one more token, or with one in the place of its like. */
    public Authorizations with(Token token) {
        return new Authorizations(clients, grants, grantByCode, tokens.plus(token.value(), token));
    }

    /** Returns what is left without a client: nothing that came of it counts any more. */
    public Authorizations without(String clientId) {
        Authorizations left = new Authorizations(clients.minus(clientId), grants, grantByCode, tokens);
        for (Grant grant : grants.values()) {
            left = grant.consent().clientId().equals(clientId) ? left.forgetting(grant) : left;
        }
        return left;
    }

    private Authorizations forgetting(Grant grant) {
        PMap<String, Token> left = tokens;
        for (Token token : tokens.values()) {
            left = token.grantId().equals(grant.id()) ? left.minus(token.value()) : left;
        }
        return new Authorizations(clients, grants.minus(grant.id()), grantByCode.minus(grant.code()), left);
    }

    /** Returns what is left without the client, grant or token of this id, and all else as it is: for stores. */
    public Authorizations withoutAlone(String id) {
        Grant grant = grants.get(id);
        return new Authorizations(
                clients.minus(id),
                grants.minus(id),
                grant == null ? grantByCode : grantByCode.minus(grant.code()),
                tokens.minus(id));
    }

    /** Returns those of them that name a workspace in their ids: nowhere else would they be found. */
    public Authorizations of(String workspaceId) {
        Authorizations left = this;
        for (OAuthClient client : clients.values()) {
            boolean own = OAuthIds.workspaceOf(client.id())
                    .filter(workspaceId::equals)
                    .isPresent();
            left = own ? left : left.without(client.id());
        }
        return left;
    }

    /** Exchanges a code for tokens. */
    public Exchanged redeem(CodeShown shown, String workspaceId, Mint ids, Instant now) {
        Grant grant = Optional.ofNullable(grantByCode.get(shown.code()))
                .map(grants::get)
                .filter(found -> found.consent().clientId().equals(shown.clientId()))
                .orElse(null);
        if (grant == null) {
            return Exchanged.refused(this, refusal("no code of this client is like that; it may have been cut off"));
        }
        if (grant.usedAt() != null) {
            return Exchanged.refused(
                    with(grant.revoked(now)),
                    refusal("the code was used before, at " + grant.usedAt()
                            + "; a code is used once, so the tokens that came of it are revoked now"));
        }
        Optional<ApiException> refused = shown.refusalFor(grant, now);
        return refused.isPresent()
                ? Exchanged.refused(this, refused.get())
                : issue(grant.used(now), grant.consent().scopes(), workspaceId, ids, now);
    }

    /**
     * Exchanges a refresh token for new tokens; the old one has had its use (M).
     *
     * @param scopes what the access token shall be good for; {@code null} for all that was granted
     */
    public Exchanged refresh(
            String clientId, String shown, List<String> scopes, String workspaceId, Mint ids, Instant now) {
        Token token = find(shown, clientId)
                .filter(found -> found.kind() == Kind.REFRESH)
                .orElse(null);
        if (token == null) {
            return Exchanged.refused(this, refusal("no refresh token of this client is like that"));
        }
        Grant grant = grants.get(token.grantId());
        if (grant.isRevoked()) {
            return Exchanged.refused(this, refusal("the refresh token was revoked at " + grant.revokedAt()));
        }
        if (token.endedAt() != null) {
            return Exchanged.refused(
                    with(grant.revoked(now)),
                    refusal("the refresh token was exchanged before, at " + token.endedAt()
                            + "; each answer brings a new one to be kept in its place. As somebody may have stolen it,"
                            + " all tokens of this consent are revoked now"));
        }
        if (token.isExpired(now)) {
            return Exchanged.refused(this, refusal(expired("the refresh token", token.expiresAt(), now)));
        }
        List<String> granted = grant.consent().scopes();
        if (scopes != null && !granted.containsAll(scopes)) {
            return Exchanged.refused(
                    this, ApiError.OAUTH_SCOPE_INVALID.because("the user allowed " + Scopes.write(granted) + " only"));
        }
        return with(token.ended(now)).issue(grant, scopes == null ? granted : scopes, workspaceId, ids, now);
    }

    private Exchanged issue(Grant grant, List<String> scopes, String workspaceId, Mint ids, Instant now) {
        Token access = Token.issued(Kind.ACCESS, grant.id(), scopes, workspaceId, ids, now);
        Token refresh = Token.issued(Kind.REFRESH, grant.id(), grant.consent().scopes(), workspaceId, ids, now);
        return new Exchanged(
                with(grant).with(access).with(refresh).tidied(now), new Issued(grant, access, refresh), null);
    }

    /**
     * Returns these authorizations without the oldest of what does not count any more, once there is much of it. What
     * was forgotten is answered as what never was; until then a refusal tells when it ended.
     */
    public Authorizations tidied(Instant now) {
        if (size() <= LIMIT) {
            return this;
        }
        Authorizations left = this;
        Set<String> living = new HashSet<>();
        for (Token token : tokens.values()) {
            if (token.isAlive(now) && !grants.get(token.grantId()).isRevoked()) {
                living.add(token.grantId());
            } else if (left.size() > KEPT) {
                left = left.withoutAlone(token.value());
            }
        }
        // Reached with more than is kept only when no ended token is left, so that none loses its grant.
        for (Grant grant : grants.values()) {
            if (left.size() > KEPT && !living.contains(grant.id()) && !grant.isOpen(now)) {
                left = left.withoutAlone(grant.id());
            }
        }
        return left;
    }

    private int size() {
        return grants.size() + tokens.size();
    }

    /** Returns these authorizations after a client gave a token back; with a refresh token all of its consent goes (M). */
    public Authorizations revoking(String clientId, String shown, Instant now) {
        return find(shown, clientId)
                .map(token -> token.kind() == Kind.REFRESH
                        ? with(grants.get(token.grantId()).revoked(now))
                        : with(token.ended(now)))
                .orElse(this);
    }

    /** Returns these authorizations after nothing that came of a consent counts any more. */
    public Authorizations revoking(Grant grant, Instant now) {
        return with(grant.revoked(now));
    }

    private Optional<Token> find(String shown, String clientId) {
        return Optional.ofNullable(tokens.get(shown))
                .filter(token ->
                        grants.get(token.grantId()).consent().clientId().equals(clientId));
    }

    /**
     * Returns the access token that somebody shows, if it still counts.
     *
     * @throws io.examplarymock.server.error.ApiException TOKEN_INVALID, TOKEN_EXPIRED
     */
    public Token access(String shown, Instant now) {
        Token token = Optional.ofNullable(tokens.get(shown))
                .filter(found -> found.kind() == Kind.ACCESS)
                .orElseThrow(() -> ApiError.TOKEN_INVALID.because(
                        "no access token of the workspace that it names is like that; it may have been cut off, or the"
                                + " workspace was emptied"));
        Instant revokedAt =
                token.endedAt() == null ? grants.get(token.grantId()).revokedAt() : token.endedAt();
        if (revokedAt != null) {
            throw ApiError.TOKEN_INVALID.because("the access token was revoked at " + revokedAt);
        }
        if (token.isExpired(now)) {
            throw ApiError.TOKEN_EXPIRED.because(
                    expired("the access token", token.expiresAt(), now) + "; the refresh token gets a new one");
        }
        return token;
    }

    /** Returns the grant of a token. */
    public Grant grantOf(Token token) {
        return grants.get(token.grantId());
    }

    /** Finds a token of either kind. */
    public Optional<Token> token(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    /** Finds a grant by id. */
    public Optional<Grant> grant(String id) {
        return Optional.ofNullable(grants.get(id));
    }

    static String expired(String what, Instant at, Instant now) {
        return what + " expired at " + at + ", and it is " + now + " by the workspace's clock";
    }

    static ApiException refusal(String reason) {
        return ApiError.OAUTH_GRANT_INVALID.because(reason);
    }
}

package io.examplarymock.server.oauth;

import io.examplarymock.server.error.ApiException;

/**
 * What came of a request for tokens: tokens or a refusal. It is no exception, since a refusal may leave something behind: a
 * code or a refresh token that is shown twice ends all that came of it.
 *
 * @param after what there is from now on
 * @param issued {@code null} if it was refused
 * @param refusal {@code null} if it was not
 */
public record Exchanged(Authorizations after, Issued issued, ApiException refusal) {
    /** The tokens that a client gets. */
    public record Issued(Grant grant, Token access, Token refresh) {}

    static Exchanged refused(Authorizations after, ApiException refusal) {
        return new Exchanged(after, null, refusal);
    }

    /**
     * Returns the tokens.
     *
     * @throws ApiException if there are none
     */
    public Issued orRefusal() {
        if (refusal != null) {
            throw refusal;
        }
        return issued;
    }
}

/**
 * Applications that act for users: what was registered, consented to and handed out (facts E17, A1). Start at {@link
 * io.examplarymock.server.oauth.Authorizations}.
 */
package io.examplarymock.server.oauth;

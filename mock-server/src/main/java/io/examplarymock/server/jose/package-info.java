/**
 * ID tokens of OpenID Connect, and the key that signs them: the only package that knows the JOSE library. Start at {@link
 * io.examplarymock.server.jose.IdToken}.
 *
 * <p>The key pair is the same in every mock and no secret: whoever reaches a mock can have it sign a token for any of its
 * users anyway. In return a token outlives a restart, several servers have one key, and no start waits for a key to be made.
 */
package io.examplarymock.server.jose;

/**
 * The recording proxy: calls of the API are carried to a real deployment, judged by the schemas in both directions, kept in
 * the journal and perhaps in files, never with a key in them. The only package that knows Apache HttpClient, which nothing
 * loads unless {@code --proxy-to} is given. Start at {@link io.examplarymock.server.proxy.ProxyApplication}.
 */
package io.examplarymock.server.proxy;

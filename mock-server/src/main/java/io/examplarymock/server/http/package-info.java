/**
 * Requests and answers as plain values, so that the API, the admin side and the pages know no server. Start at {@link
 * io.examplarymock.server.http.HttpApplication}.
 */
package io.examplarymock.server.http;

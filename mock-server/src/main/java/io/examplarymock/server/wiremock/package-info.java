/**
 * WireMock as the HTTP engine; the only package that knows it. Start at {@link
 * io.examplarymock.server.wiremock.WireMockEngine}, and for the way of a request at {@code FrontHandler}.
 */
package io.examplarymock.server.wiremock;

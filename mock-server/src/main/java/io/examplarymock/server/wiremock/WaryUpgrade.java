package io.examplarymock.server.wiremock;

import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.MetaData;
import wiremock.org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import wiremock.org.eclipse.jetty.io.Connection;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;

/**
 * HTTP/2 without TLS that stays with HTTP/1.1 for a request that brings a body. Jetty does so if the body's length is
 * told, but loses a body that comes in chunks: the JDK's client sends both, an upgrade and chunks, with its first stream.
 */
final class WaryUpgrade extends HTTP2CServerConnectionFactory {
    WaryUpgrade(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection upgradeConnection(
            Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable responseFields) {
        return request.getFields().contains(HttpHeader.TRANSFER_ENCODING)
                ? null
                : super.upgradeConnection(connector, endPoint, request, responseFields);
    }
}

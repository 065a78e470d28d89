package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.http.trafficlistener.DoNothingWiremockNetworkTrafficListener;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.jetty11.Jetty11Utils;
import io.examplarymock.server.http.Limits;
import java.util.Arrays;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.NetworkConnector;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.FilterMapping;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.servlet.ServletHandler;
import wiremock.org.eclipse.jetty.servlets.CrossOriginFilter;

/**
 * WireMock's Jetty with a handler of ours in front, and without CORS on the admin side. The overridden methods run
 * inside the super constructor: no field of this class may be used in them.
 */
final class FrontServer extends Jetty11HttpServer {
    private static final int SELECTORS = 2;
    /** How long requests may take to end when the server stops: a process told to end has half a second. */
    private static final long DRAIN_MILLIS = 300;

    private final InFlight inFlight;

    FrontServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs, FrontHandler front) {
        super(options, admin, stubs);
        inFlight = front.inFlight();
        front.setHandler(jettyServer.getHandler());
        jettyServer.setHandler(front);
        jettyServer.setErrorHandler(new JsonErrors());
        for (Connector connector : jettyServer.getConnectors()) {
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().setRequestHeaderSize(Limits.HEADER_BYTES);
                    http.getHttpConfiguration().setSendServerVersion(false);
                }
            }
        }
    }

    /** Takes no more connections and lets requests end: WireMock's own way cuts every connection at once. */
    @Override
    public void stop() {
        for (Connector connector : jettyServer.getConnectors()) {
            if (connector instanceof NetworkConnector listening) {
                listening.close();
            }
        }
        inFlight.await(DRAIN_MILLIS);
        super.stop();
    }

    /** A plain connector: WireMock's own calls a listener at every read and write, even if nobody listens. */
    @Override
    protected ServerConnector createHttpConnector(
            String host, int port, JettySettings settings, NetworkTrafficListener listener) {
        if (!(options.networkTrafficListener() instanceof DoNothingWiremockNetworkTrafficListener)) {
            return super.createHttpConnector(host, port, settings, listener);
        }
        HttpConfiguration configuration = Jetty11Utils.createHttpConfig(settings);
        // Headers are read and written byte by byte, which costs less on the heap.
        configuration.setUseInputDirectByteBuffers(false);
        configuration.setUseOutputDirectByteBuffers(false);
        ServerConnector connector = new ServerConnector(
                jettyServer,
                null,
                null,
                null,
                settings.getAcceptors().orElse(1),
                SELECTORS,
                new HttpConnectionFactory(configuration),
                new WaryUpgrade(configuration));
        connector.setHost(host);
        connector.setPort(port);
        Jetty11Utils.setJettySettings(settings, connector);
        return connector;
    }

    /** Where a stub may answer, WireMock words what matches none; everything else would be a page with a stack trace. */
    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler stubs) {
        stubs.setErrorHandler(new JsonErrors(stubs.getErrorHandler()));
    }

    /** WireMock has just let every origin call its admin side; a page on any site could then reach a developer's mock. */
    @Override
    protected void decorateAdminServiceContextAfterConfig(ServletContextHandler admin) {
        ServletHandler handler = admin.getServletHandler();
        for (FilterHolder filter : handler.getFilters()) {
            if (CrossOriginFilter.class.getName().equals(filter.getClassName())
                    || filter.getHeldClass() == CrossOriginFilter.class) {
                handler.setFilterMappings(Arrays.stream(handler.getFilterMappings())
                        .filter(mapping -> !mapping.getFilterName().equals(filter.getName()))
                        .toArray(FilterMapping[]::new));
                handler.setFilters(Arrays.stream(handler.getFilters())
                        .filter(other -> other != filter)
                        .toArray(FilterHolder[]::new));
            }
        }
        if (handler.getFilters().length != 0) {
            throw new IllegalStateException(
                    "WireMock's admin side has a filter that we do not know: " + Arrays.toString(handler.getFilters()));
        }
        admin.setErrorHandler(new JsonErrors());
    }
}

package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.http.HttpApplication;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Carries our applications on WireMock's server, so that everything its users know keeps working: own stubs, faults,
 * delays, recording, proxying and {@code /__admin}.
 */
public final class WireMockEngine implements AutoCloseable {
    private final WireMockServer server;

    private WireMockEngine(WireMockServer server) {
        this.server = server;
    }

    /**
     * Builds an engine that does not listen yet.
     *
     * @param admin answers what it serves, behind the token and never through WireMock
     * @param application answers everything else that no stub matches
     * @param shortage says what there is too little of for more stubs, and what to do; empty if all is well
     */
    public static WireMockEngine prepare(
            EngineSettings settings,
            HttpApplication admin,
            HttpApplication application,
            AdminToken token,
            Supplier<Optional<String>> shortage) {
        String root = settings.root().toString();
        FileSource files = new SingleRootFileSource(root);
        LeanStores stores = new LeanStores(files, settings.journal(), settings.journalLimit());
        Branch branch =
                new Branch(stores.getStubStore(), stores.getSettingsStore().get(), settings.journal());
        FrontHandler front = new FrontHandler(admin, application, branch, token, shortage);
        // WireMock's templating, gzip, stub logging and stock journal are its expensive parts, and nobody asked for
        // them.
        WireMockConfiguration configuration = WireMockConfiguration.wireMockConfig()
                .bindAddress(settings.host())
                .port(settings.port())
                .withRootDirectory(root)
                .withStores(stores)
                .containerThreads(Threads.ALL)
                .jettyAcceptors(1)
                .templatingEnabled(false)
                .gzipDisabled(true)
                .stubRequestLoggingDisabled(true)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(Threads.OF_DELAYED)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.BODY_FILE)
                .notifier(new LogNotifier())
                .mappingSource(new LateMappings(files.child(WireMockApp.MAPPINGS_ROOT)))
                .httpClientFactory(new LateHttpClients())
                .extensions(branch, new Comeback(application))
                .httpServerFactory((options, adminHandler, stubHandler) ->
                        new FrontServer(options, adminHandler, stubHandler, front));
        if (settings.httpsPort() != null) {
            configuration.httpsPort(settings.httpsPort());
        }
        return new WireMockEngine(byOwnLoader(() -> new WireMockServer(configuration)));
    }

    /**
     * Jetty looks for its parts, among them how HTTP/2 writes headers, by the thread's class loader, once. Where that is not
     * the one which has Jetty, such as in a build tool, it would find none, and end every connection over HTTP/2.
     */
    private static <T> T byOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WireMockServer.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Starts to listen.
     *
     * @throws RuntimeException if the port is taken
     */
    public void listen() {
        byOwnLoader(() -> {
            server.start();
            return server;
        });
    }

    /** The port that HTTP is served on. */
    public int port() {
        return server.port();
    }

    /** The port that TLS is served on, if it is. */
    public OptionalInt httpsPort() {
        return server.isHttpsEnabled() ? OptionalInt.of(server.httpsPort()) : OptionalInt.empty();
    }

    /** WireMock's own face, for users who stub in Java. */
    public WireMockServer wireMock() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}

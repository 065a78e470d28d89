package io.examplarymock.server.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A mock server that each test has to itself, for what concerns a whole server:
 *
 * <pre>{@code
 * @RegisterExtension
 * final OwnMock mock = OwnMock.with(options -> options.wiremockJournal(true));
 * }</pre>
 */
public final class OwnMock implements BeforeEachCallback, AfterEachCallback {
    private final MockOptions options;
    private MockServer server;

    private OwnMock(MockOptions options) {
        this.options = options;
    }

    public static OwnMock standard() {
        return with(options -> options);
    }

    public static OwnMock with(UnaryOperator<MockOptions.Builder> change) {
        return new OwnMock(change.apply(MockOptions.forTests().toBuilder()).build());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server = MockServer.start(options);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    public MockServer server() {
        return server;
    }

    public URI baseUrl() {
        return server.baseUrl();
    }

    public WireMockServer wireMock() {
        return server.wireMock();
    }

    /** A client with a workspace of its own. */
    public Caller caller() {
        return Caller.withFreshKey(baseUrl());
    }

    public RawConnection connect() {
        return RawConnection.to(baseUrl());
    }
}

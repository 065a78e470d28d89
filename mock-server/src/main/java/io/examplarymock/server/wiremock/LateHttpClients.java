package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import io.examplarymock.server.value.Lazy;
import java.io.IOException;
import java.util.List;

/**
 * WireMock's own clients, by which it proxies and calls webhooks, made when the first of their calls is. Each reads all
 * certificates that Java trusts, and most mocks call nobody.
 */
final class LateHttpClients implements HttpClientFactory {
    private final HttpClientFactory clients = new ApacheHttpClientFactory();

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustEverything, List<String> trustedHosts, boolean useSystemProperties) {
        return new LateHttpClient(
                Lazy.of(() -> clients.buildHttpClient(options, trustEverything, trustedHosts, useSystemProperties)));
    }

    private record LateHttpClient(Lazy<HttpClient> client) implements HttpClient {
        @Override
        public Response execute(Request request) throws IOException {
            return client.get().execute(request);
        }
    }
}

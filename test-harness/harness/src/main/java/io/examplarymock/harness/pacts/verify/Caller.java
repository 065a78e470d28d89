package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpRequest;

/** Sends the request of one interaction, with the key that is right now, and keeps what the provider says about it. */
final class Caller extends ProviderClient {
    /** What an application brings: its own credentials, or an access token, which a provider state gave it. */
    private static final Pattern OF_APPLICATION =
            Pattern.compile("(?:Bearer\\s+)?oauth_access_.*|Basic\\s.*", Pattern.CASE_INSENSITIVE);

    private static final String REASON = "X-Examplary-Mock-Reason";

    private final List<Header> headers;
    private final Optional<String> apiKey;
    private final boolean expectsRefusal;
    private ProviderResponse response;

    /**
     * A caller for one request.
     *
     * @param apiKey of the workspace in which the interaction's states hold
     * @param expectsRefusal whether the interaction is about a key that is wrong or missing, which then stays so
     */
    Caller(Target target, CloseableHttpClient http, Optional<String> apiKey, boolean expectsRefusal) {
        super(target.info(), provider -> http);
        this.headers = target.headers();
        this.apiKey = apiKey;
        this.expectsRefusal = expectsRefusal;
    }

    /** Returns why a mock answered as it did, if it said so. */
    Optional<String> reason() {
        return Optional.ofNullable(response)
                .flatMap(answer -> answer.getHeaders().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(REASON))
                        .map(header -> String.join(", ", header.getValue()))
                        .findFirst());
    }

    @Override
    public ProviderResponse makeRequest(IRequest request) {
        response = super.makeRequest(request);
        return response;
    }

    @Override
    public void executeRequestFilter(HttpRequest request) {
        boolean bringsKey = request.containsHeader(Header.AUTHORIZATION)
                && !OF_APPLICATION
                        .matcher(request.getFirstHeader(Header.AUTHORIZATION).getValue())
                        .matches();
        if (!expectsRefusal && bringsKey) {
            apiKey.ifPresent(key -> request.setHeader(Header.AUTHORIZATION, "Bearer " + key));
        }
        headers.stream()
                .filter(header -> !(expectsRefusal && header.isAuthorization()))
                .forEach(header -> request.setHeader(header.name(), header.value()));
    }
}

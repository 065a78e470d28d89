package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.provider.ProviderInfo;
import io.examplarymock.harness.pacts.states.MockStates;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whom the pacts are verified against.
 *
 * @param description in words
 * @param states how it is brought into states; empty for a service that cannot be
 * @param headers sent with every request
 */
record Target(URI url, String description, Optional<MockStates> states, List<Header> headers) {

    ProviderInfo info() {
        ProviderInfo info = new ProviderInfo("provider");
        info.setProtocol(url.getScheme());
        info.setHost(url.getHost());
        info.setPort(url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80);
        info.setPath(url.getPath() == null || url.getPath().isEmpty() ? "/" : url.getPath());
        return info;
    }
}

package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import io.examplarymock.server.testing.OwnMock;

/** The two ways that a request can take, between which its client must see no difference. */
public enum Way {
    STRAIGHT,
    THROUGH_WIREMOCK;

    /** Has the requests of a fresh server take this way. */
    public void prepare(OwnMock mock) {
        if (this == THROUGH_WIREMOCK) {
            mock.wireMock().stubFor(get("/somewhere/else").willReturn(aResponse()));
        }
    }
}

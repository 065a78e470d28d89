package io.examplarymock.server.proxy;

import java.net.UnknownHostException;

/** A host stands for an address that calls must not go to. */
final class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddress(String message) {
        super(message);
    }
}

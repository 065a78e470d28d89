package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.common.Notifier;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Leads what WireMock has to say into our log; its remarks on single requests only when debugging. */
final class LogNotifier implements Notifier {
    private static final Logger LOG = System.getLogger("io.examplarymock.server.wiremock");

    @Override
    public void info(String message) {
        LOG.log(Level.DEBUG, message);
    }

    @Override
    public void error(String message) {
        LOG.log(Level.WARNING, message);
    }

    @Override
    public void error(String message, Throwable cause) {
        LOG.log(Level.WARNING, message, cause);
    }
}

package io.examplarymock.server.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version out of the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Examplary Mock " + text()};
    }

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(from sources)");
    }
}

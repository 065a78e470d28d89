package io.examplarymock.harness.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version out of the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(from sources)");
        return new String[] {"Examplary Mock " + version};
    }
}

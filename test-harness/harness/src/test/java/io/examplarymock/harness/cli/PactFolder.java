package io.examplarymock.harness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pacts, and files beside them, into a folder. In what is written, single quotes stand for double ones. */
record PactFolder(Path folder) {
    static final String KEY = "examp_SomeKeyOfTheConsumer000000000000";

    /** A pact of specification version 3 with one interaction. */
    String v3(String interaction) {
        return pact("3.0.0", interaction);
    }

    String v4(String interaction) {
        return pact("4.0", interaction);
    }

    String pact(String version, String interactions) {
        return write("pact.json", document(version, interactions));
    }

    static String document(String version, String interactions) {
        return """
                {'consumer': {'name': 'school'}, 'provider': {'name': 'examplary-api'},
                 'interactions': [%s],
                 'metadata': {'pactSpecification': {'version': '%s'}}}
                """.formatted(interactions, version).replace('\'', '"');
    }

    String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text.replace('\'', '"'))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.examplarymock.server.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text files beside this package. */
final class Resource {

    private Resource() {}

    static String text(String name, Language language) {
        String file = name + "." + language.code() + ".txt";
        try (InputStream in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no text file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the text file " + file, e);
        }
    }
}

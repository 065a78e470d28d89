package io.examplarymock.server.qti;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out identifiers of one document or package: plain ASCII XML names, no two alike even where case is ignored,
 * so that they also serve as file names.
 */
final class Identifiers {

    private static final int LONGEST = 64;

    private final Set<String> taken = new HashSet<>();

    /** Returns the nearest free identifier to the given name. */
    String claim(String name) {
        String wanted = nearest(name);
        String identifier = wanted;
        for (int i = 2; !taken.add(identifier.toLowerCase(Locale.ROOT)); i++) {
            identifier = wanted + "-" + i;
        }
        return identifier;
    }

    /** Returns the name as an XML name in ASCII: accents are dropped, everything else foreign becomes {@code _}. */
    static String nearest(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_.-]", "_");
        String started = ascii.matches("[A-Za-z_].*") ? ascii : "_" + ascii;
        return started.length() > LONGEST ? started.substring(0, LONGEST) : started;
    }
}

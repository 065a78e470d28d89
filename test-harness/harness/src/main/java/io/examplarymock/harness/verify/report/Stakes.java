package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.verify.rule.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What is at stake where a rule is broken, in words for people who write no code. */
final class Stakes {
    private static final Properties WORDS = read();

    private Stakes() {}

    /** Returns the stake in whole sentences; the requirement itself where none is written. */
    static String of(Rule rule) {
        return WORDS.getProperty(rule.id(), rule.about().title());
    }

    /** Whether the stake of a rule is written. */
    static boolean knows(Rule rule) {
        return WORDS.containsKey(rule.id());
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader in =
                new InputStreamReader(Stakes.class.getResourceAsStream("stakes.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

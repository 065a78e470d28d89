package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after the contracts' own tests, which leave their pacts under {@code target/pacts}. */
@DisplayName("The committed pacts")
@Order(CommittedPactsTest.AFTER_CONTRACTS)
class CommittedPactsTest {
    /** Classes that say nothing of their order come before. */
    static final int AFTER_CONTRACTS = Order.DEFAULT + 1;

    private static final Path COMMITTED = Path.of("pacts");
    private static final Path PRODUCED = Path.of("target/pacts");

    @Test
    void areWhatTheContractsProduce() throws IOException {
        Map<String, String> produced = produced();
        if (Boolean.getBoolean("pacts.write")) {
            replaceCommitted(produced);
        }

        assertThat(committed())
                .as("bin/pacts writes the pacts anew")
                .isNotEmpty()
                .containsExactlyEntriesOf(produced);
    }

    private static Map<String, String> produced() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : PactFiles.in(PRODUCED)) {
            texts.put(file.getFileName().toString(), PactFiles.stable(Files.readString(file)));
        }
        return texts;
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : PactFiles.in(COMMITTED)) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    private static void replaceCommitted(Map<String, String> produced) throws IOException {
        Files.createDirectories(COMMITTED);
        for (Path file : PactFiles.in(COMMITTED)) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> pact : produced.entrySet()) {
            Files.writeString(COMMITTED.resolve(pact.getKey()), pact.getValue());
        }
    }
}

package io.examplarymock.junit5;

import io.examplarymock.client.MockClock;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.time.ClockMode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What the author of tests decided.
 *
 * @param warnings whether what is suspicious counts as breaking the contract
 * @param allowed what all tests may send, beside what they say themselves
 */
record Settings(MockSource source, WorkspaceScope scope, Violations violations, boolean warnings, Allowance allowed) {

    Settings {
        if (source instanceof MockSource.Launched launched
                && launched.options().seed() != null
                && launched.options().keys() == MockOptions.Keys.STRICT) {
            throw new ExtensionConfigurationException(
                    "A seed needs open keys: ids follow from the seed and the workspace's key, and with strict keys the "
                            + "mock draws the key. Leave out the seed or the strict keys.");
        }
    }

    static Settings defaults() {
        return new Settings(
                new MockSource.Launched(MockOptions.forTests()),
                WorkspaceScope.AS_INSTANCE,
                Violations.FAIL,
                false,
                Allowance.NOTHING);
    }

    static Settings of(ExamplaryMock annotation) {
        MockOptions options = MockOptions.forTests().toBuilder()
                .clock(annotation.clock() == MockClock.Mode.FROZEN ? ClockMode.FROZEN : ClockMode.SYSTEM)
                .clockStart(instant(annotation.clockStart()))
                .keys(annotation.keys())
                .seed(seed(annotation.seed()))
                .strictPresets(annotation.strictPresets())
                .build();
        return new Settings(
                new MockSource.Launched(options),
                annotation.workspace(),
                annotation.violations(),
                annotation.warnings(),
                Allowance.NOTHING);
    }

    private static Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ExtensionConfigurationException(
                    "@ExamplaryMock(clockStart = \"" + text + "\") is no instant; write it like 2026-01-01T10:00:00Z",
                    e);
        }
    }

    private static Long seed(long... numbers) {
        if (numbers.length > 1) {
            throw new ExtensionConfigurationException(
                    "@ExamplaryMock(seed = …) is one number, and there are " + numbers.length);
        }
        return numbers.length == 0 ? null : numbers[0];
    }
}

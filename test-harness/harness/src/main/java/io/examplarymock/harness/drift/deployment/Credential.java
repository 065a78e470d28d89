package io.examplarymock.harness.drift.deployment;

import java.util.Optional;

/** What a call says about who calls. */
public enum Credential {
    /** The key, as documented. */
    BEARER,
    /** The key without the word Bearer. */
    BARE,
    /** Something that is no key. */
    MALFORMED,
    /** Nothing. */
    NONE;

    Optional<String> header(String key) {
        return switch (this) {
            case BEARER -> Optional.of("Bearer " + key);
            case BARE -> Optional.of(key);
            case MALFORMED -> Optional.of("Bearer no-key-at-all");
            case NONE -> Optional.empty();
        };
    }
}

package io.examplarymock.server.sourcematerial;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * What was said of a source material when it was made. All but the original is nullable.
 *
 * @param original {@code url}, and what else of it was given, as it came
 * @param expires when it is removed
 * @param parentId the material of which it is a slice
 * @param pages how many pages it has, where that is known beforehand
 */
public record Source(
        Map<String, Object> original,
        String type,
        String name,
        String externalId,
        Instant expires,
        String parentId,
        Integer pages) {

    /** Whether it can be read. No URL is fetched; those of hosts below {@code .invalid}, a name without hosts, cannot. */
    boolean isReadable() {
        try {
            String host = URI.create(String.valueOf(original.get("url"))).getHost();
            return host == null || !host.endsWith(".invalid");
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }
}

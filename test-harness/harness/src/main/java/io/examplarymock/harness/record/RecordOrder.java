package io.examplarymock.harness.record;

import java.net.URI;
import java.util.Optional;

/**
 * What is to be recorded.
 *
 * @param key of the workspace
 * @param target where the mock is
 * @param name of the script; if empty, after the workspace
 */
public record RecordOrder(String key, URI target, Optional<String> adminToken, Optional<String> name) {}

package io.examplarymock.harness.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which page shall be judged.
 *
 * @param template its address, see {@link io.examplarymock.harness.verify.client.PageTemplate}
 * @param workspaceKey of the workspace that the page's running server uses
 * @param pictures folder for pictures of the page
 * @param environment in which a browser is looked for
 */
public record PageOrder(
        String template, Optional<String> workspaceKey, Optional<Path> pictures, Map<String, String> environment) {

    public PageOrder {
        environment = Map.copyOf(environment);
    }
}

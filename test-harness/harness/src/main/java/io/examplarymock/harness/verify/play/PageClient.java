package io.examplarymock.harness.verify.play;

import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.client.ClientCommand;
import io.examplarymock.harness.verify.client.PageTemplate;
import java.util.Optional;

/**
 * A page that shall be judged.
 *
 * @param server how its server is started for each scenario; empty if it is running
 * @param workspaceKey of the workspace that its server uses, if that is running; else each scenario has a fresh workspace
 */
public record PageClient(PageTemplate template, Optional<ClientCommand> server, Optional<String> workspaceKey) {

    public PageClient {
        if (template.names(PageTemplate.PORT) && server.isEmpty()) {
            throw new WrongUsage("{port} in --page is where the page's server listens that the harness starts;"
                    + " give its command behind --, or write the port of the one that is running");
        }
        if (!template.takesSession() && server.isEmpty() && workspaceKey.isEmpty()) {
            throw new WrongUsage("nobody would make a session for the page: give the command of its server behind --,"
                    + " or {embedUrl} in --page, or --target and --workspace for the mock that its server uses");
        }
        if (workspaceKey.isPresent() && server.isPresent()) {
            throw new WrongUsage("--workspace is for a page's server that is running; one that is started behind --"
                    + " gets a fresh workspace for each scenario");
        }
    }

    /** Returns the file by which its server is known, or else its address. */
    public String source() {
        return server.map(ClientCommand::source).orElseGet(template::toString);
    }

    /** Returns the page as a person would tell it. */
    @Override
    public String toString() {
        return "the page " + template + server.map(command -> " of " + command).orElse("");
    }
}

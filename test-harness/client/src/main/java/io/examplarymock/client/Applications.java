package io.examplarymock.client;

import java.util.List;

/**
 * The applications that may ask the users of a workspace for access (OAuth 2.0), and what users allowed them.
 *
 * <pre>{@code
 * Application planner = workspace.applications().register(NewApplication.named("Planner", "http://localhost:3000/callback"));
 * }</pre>
 */
public final class Applications {
    private static final String CLIENTS = "/oauth-clients";
    private static final String GRANTS = "/oauth-grants";

    private final AdminSide admin;

    Applications(AdminSide admin) {
        this.admin = admin;
    }

    /**
     * Registers an application.
     *
     * @throws MockException with status 400 if it could not be sent back to one of its addresses, or a scope is unknown
     */
    public Application register(NewApplication wanted) {
        return admin.post(CLIENTS, wanted.body(), Application::of);
    }

    /** Returns the registered applications, oldest first. */
    public List<Application> list() {
        return admin.list(CLIENTS, Application::of);
    }

    /**
     * Forgets an application with all that users allowed it; its tokens do not count any more.
     *
     * @throws MockException with status 404 if it is gone already
     */
    public void remove(Application application) {
        admin.delete(CLIENTS + "/" + AdminSide.encoded(application.clientId()));
    }

    /** Returns what users allowed applications, oldest first. */
    public List<AccessGrant> grants() {
        return admin.list(GRANTS, AccessGrant::of);
    }

    /**
     * Takes back what a user allowed, so that the code or the tokens do not count any more.
     *
     * @throws MockException with status 404 if there is no such grant
     */
    public void revoke(AccessGrant grant) {
        admin.delete(GRANTS + "/" + AdminSide.encoded(grant.id()));
    }
}

package io.examplarymock.client;

import java.util.List;

/**
 * The embed sessions of a workspace. The code under test creates them by the API; here a test plays the person who works
 * in them.
 *
 * <pre>{@code
 * Session handedIn = workspace.sessions().act(id, start(), answer("q_1", "B"), handIn());
 * workspace.sessions().events(id).ofKind("message-posted"); // what the embedding page was told
 * }</pre>
 */
public final class Sessions {
    private final AdminSide admin;

    Sessions(AdminSide admin) {
        this.admin = admin;
    }

    /** Returns all sessions, in the order of their creation. */
    public List<Session> list() {
        return admin.list("/sessions", Session::of);
    }

    /**
     * Returns a session as it is now.
     *
     * @throws MockException with status 404 if the workspace has none of this id
     */
    public Session get(String id) {
        return admin.get(path(id), Session::of);
    }

    /**
     * Returns what happened to a session.
     *
     * @throws MockException with status 404 if the workspace has none of this id
     */
    public SessionHistory events(String id) {
        return admin.get(path(id) + "/events", SessionHistory::of);
    }

    /**
     * Does in a session what a person does, one thing after the other.
     *
     * @return the session after the last action
     * @throws MockException with status 409 if an action is impossible as things stand, for example {@code cannot cancel a
     *     completed session}; the actions before it are done
     */
    public Session act(String id, SessionAction first, SessionAction... others) {
        Session session = act(id, first);
        for (SessionAction next : others) {
            session = act(id, next);
        }
        return session;
    }

    private Session act(String id, SessionAction action) {
        return admin.post(path(id) + "/actions", action.body(), Session::of);
    }

    private static String path(String id) {
        return "/sessions/" + AdminSide.encoded(id);
    }
}

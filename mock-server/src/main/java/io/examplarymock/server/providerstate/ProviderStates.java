package io.examplarymock.server.providerstate;

import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All provider states of the contracts. Each set-up opens a workspace of its own, so that interactions can be verified
 * side by side.
 */
public final class ProviderStates {
    /** A verifier that never tears down must not fill the server: past this number, the oldest state ends. */
    static final int LIMIT = 1000;

    /** The state that has a session which reports what happens in it. */
    static final String SESSION = "an embed session";

    private static final List<ProviderState> ALL = List.of(
            new ProviderState("a workspace", scene -> {}),
            new ProviderState("the owner of the key", scene -> {}),
            new ProviderState("an unapproved workspace", false, Scene::user),
            new ProviderState("a user exists", Scene::user),
            new ProviderState("an exam exists", Scene::exam),
            new ProviderState("a deleted exam", Scene::deletedExam),
            new ProviderState("a practice space exists", Scene::practiceSpace),
            new ProviderState(SESSION, Scene::session),
            new ProviderState("a deleted embed session", Scene::deletedSession));

    private final Workspaces workspaces;
    /** Ids of the workspaces that states were set up in, by key, oldest first. */
    private final Map<String, String> open = new LinkedHashMap<>();

    /** Sets states up in new workspaces of these. */
    public ProviderStates(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Returns the names of all states, in the order in which they are told. */
    public static List<String> names() {
        return ALL.stream().map(ProviderState::name).toList();
    }

    /**
     * Brings a fresh workspace into a state.
     *
     * @return the workspace's key and the ids of what is in it
     * @throws UnusableState if there is no such state, or not with these parameters
     */
    public Map<String, Object> setUp(String name, Map<String, Object> parameters) {
        ProviderState state = find(name);
        Workspace workspace = workspaces.create("Provider state: " + name, state.approved(), null, null);
        remember(workspace);
        Scene scene = new Scene(workspaces, workspace, new Parameters(parameters));
        try {
            state.setUp().accept(scene);
        } catch (RuntimeException impossible) {
            tearDown(workspace.apiKey());
            throw impossible;
        }
        return scene.values();
    }

    static ProviderState find(String name) {
        return ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UnusableState.named(name));
    }

    /** Removes the workspace that a set-up opened; does nothing for any other key, or {@code null}. */
    public void tearDown(String apiKey) {
        String workspaceId;
        synchronized (open) {
            workspaceId = open.remove(apiKey);
        }
        if (workspaceId != null) {
            workspaces.remove(workspaceId);
        }
    }

    private void remember(Workspace workspace) {
        String oldest = null;
        synchronized (open) {
            open.put(workspace.apiKey(), workspace.id());
            if (open.size() > LIMIT) {
                Iterator<String> keys = open.keySet().iterator();
                oldest = keys.next();
            }
        }
        if (oldest != null) {
            tearDown(oldest);
        }
    }
}

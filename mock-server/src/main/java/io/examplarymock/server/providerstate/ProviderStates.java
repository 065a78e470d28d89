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

    private static final List<ProviderState> ALL = List.of(
            new ProviderState("a workspace", scene -> {}),
            new ProviderState("the owner of the key", scene -> {}),
            ProviderState.unapproved("an unapproved workspace", Scene::user),
            new ProviderState("a user exists", Scene::user),
            new ProviderState("an exam exists", Scene::exam),
            new ProviderState("a deleted exam", Scene::deletedExam),
            new ProviderState("a practice space exists", Scene::practiceSpace),
            new ProviderState("an embed session", Scene::session),
            new ProviderState("a deleted embed session", Scene::deletedSession),
            ProviderState.elsewhere("a user of another workspace", scene -> {}, Scene::user),
            ProviderState.elsewhere("an exam of another workspace", Scene::user, Scene::exam),
            ProviderState.elsewhere("a practice space of another workspace", Scene::user, Scene::practiceSpace),
            ProviderState.elsewhere("an embed session of another workspace", Scene::user, Scene::session));

    private final Workspaces workspaces;
    /** Ids of the workspaces that states were set up in, by the key that the verifier has, oldest first. */
    private final Map<String, List<String>> open = new LinkedHashMap<>();

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
        ProviderState state = ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UnusableState.named(name));
        Workspace workspace = workspaces.create("Provider state: " + name, state.approved(), null, null);
        Workspace other = state.elsewhere() == null
                ? null
                : workspaces.create("Provider state: " + name + " (the other one)", true, null, null);
        remember(workspace, other);
        Parameters read = new Parameters(parameters);
        Scene scene = new Scene(workspaces, workspace, read);
        try {
            state.setUp().accept(scene);
            return other == null ? scene.values() : withOther(scene, state, new Scene(workspaces, other, read));
        } catch (RuntimeException impossible) {
            tearDown(workspace.apiKey());
            throw impossible;
        }
    }

    /** What the workspace has goes before what the other one has. */
    private static Map<String, Object> withOther(Scene scene, ProviderState state, Scene other) {
        state.elsewhere().accept(other);
        Map<String, Object> values = new LinkedHashMap<>(other.values());
        values.putAll(scene.values());
        return values;
    }

    /** Removes what a set-up opened; does nothing for any other key, or {@code null}. */
    public void tearDown(String apiKey) {
        List<String> workspaceIds;
        synchronized (open) {
            workspaceIds = open.remove(apiKey);
        }
        if (workspaceIds != null) {
            workspaceIds.forEach(workspaces::remove);
        }
    }

    private void remember(Workspace workspace, Workspace other) {
        String oldest = null;
        synchronized (open) {
            open.put(workspace.apiKey(), other == null ? List.of(workspace.id()) : List.of(workspace.id(), other.id()));
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

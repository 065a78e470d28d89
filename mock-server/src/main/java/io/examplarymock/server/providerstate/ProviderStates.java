package io.examplarymock.server.providerstate;

import io.examplarymock.server.export.Exports;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All provider states of the contracts. Each set-up opens a workspace of its own, so that interactions can be verified
 * side by side.
 */
public final class ProviderStates {
    /** A verifier that never tears down must not fill the server: past this number, the oldest state ends. */
    static final int LIMIT = 1000;

    /** The state that has a session which reports what happens in it. */
    static final String SESSION = "an embed session";

    /** The parameter that names the workspace of an earlier state, to go on there. */
    static final String KEY = "apiKey";

    private static final List<ProviderState> ALL = List.of(
            new ProviderState("a workspace", scene -> {}),
            new ProviderState("the owner of the key", scene -> {}),
            ProviderState.unapproved("an unapproved workspace", Scene::user),
            new ProviderState("a user exists", Scene::user),
            new ProviderState("a key of a user with another role", Scene::demotedKeyHolder),
            new ProviderState("an exam exists", Scene::exam),
            new ProviderState("an exam that another user made", Scene::examOfSomebodyElse),
            new ProviderState("a deleted exam", Scene::deletedExam),
            new ProviderState("an exam export exists", Scene::examExport),
            new ProviderState("a practice space exists", Scene::practiceSpace),
            new ProviderState("a source material exists", Scene::sourceMaterial),
            new ProviderState("an application", AccessScene::application),
            new ProviderState("an authorization code", AccessScene::code),
            new ProviderState("an access token", AccessScene::tokens),
            new ProviderState(SESSION, Scene::session),
            new ProviderState("a deleted embed session", Scene::deletedSession),
            ProviderState.elsewhere("a user of another workspace", scene -> {}, Scene::user),
            ProviderState.elsewhere("an exam of another workspace", Scene::user, Scene::exam),
            ProviderState.elsewhere("a practice space of another workspace", Scene::user, Scene::practiceSpace),
            ProviderState.elsewhere("a source material of another workspace", Scene::user, Scene::sourceMaterial),
            ProviderState.elsewhere("an embed session of another workspace", Scene::user, Scene::session));

    private final Workspaces workspaces;
    private final Exports exports;
    /** Ids of the workspaces that states were set up in, by the key that the verifier has, which opens the first. */
    private final Map<String, List<String>> open = new LinkedHashMap<>();

    /** What was answered last for each of these keys. */
    private final Map<String, Map<String, Object>> told = new ConcurrentHashMap<>();

    /** Sets states up in new workspaces of these, and exports among these. */
    public ProviderStates(Workspaces workspaces, Exports exports) {
        this.workspaces = workspaces;
        this.exports = exports;
    }

    /** Returns the names of all states, in the order in which they are told. */
    public static List<String> names() {
        return ALL.stream().map(ProviderState::name).toList();
    }

    /**
     * Brings a workspace into a state: a fresh one, or, with the parameter {@value #KEY}, that of an earlier state which still
     * holds, so that several states hold together.
     *
     * @return the workspace's key and the ids of what is in it
     * @throws UnusableState if there is no such state, or not with these parameters
     */
    public Map<String, Object> setUp(String name, Map<String, Object> parameters) {
        return setUp(find(name), parameters);
    }

    /**
     * Like {@link #setUp(String, Map)}, but a state that does not exist becomes a workspace with nothing in it, and the answer
     * then has a {@code warning}.
     */
    public Map<String, Object> setUpLeniently(String name, Map<String, Object> parameters) {
        Optional<ProviderState> state = named(name);
        if (state.isPresent()) {
            return setUp(state.get(), parameters);
        }
        Map<String, Object> values = new LinkedHashMap<>(setUp(ALL.get(0), parameters));
        values.put("warning", UnusableState.named(name).getMessage() + "; an empty workspace stands in for it");
        return values;
    }

    static ProviderState find(String name) {
        return named(name).orElseThrow(() -> UnusableState.named(name));
    }

    private static Optional<ProviderState> named(String name) {
        return ALL.stream().filter(candidate -> candidate.name().equals(name)).findFirst();
    }

    private Map<String, Object> setUp(ProviderState state, Map<String, Object> parameters) {
        Workspace earlier = earlier(parameters.get(KEY), state);
        if (earlier != null) {
            return bring(earlier, state, parameters, told.getOrDefault(earlier.apiKey(), Map.of()));
        }
        Workspace workspace = workspaces.create("Provider state: " + state.name(), state.approved(), null, null);
        remember(workspace);
        try {
            return bring(workspace, state, parameters, Map.of());
        } catch (RuntimeException impossible) {
            tearDown(workspace.apiKey());
            throw impossible;
        }
    }

    private Map<String, Object> bring(
            Workspace workspace, ProviderState state, Map<String, Object> parameters, Map<String, Object> before) {
        Parameters read = new Parameters(parameters);
        Scene scene = new Scene(workspaces, exports, workspace, read, before);
        state.setUp().accept(scene);
        Map<String, Object> values = new LinkedHashMap<>();
        if (state.elsewhere() != null) {
            Scene other = new Scene(workspaces, exports, another(workspace, state), read, Map.of());
            state.elsewhere().accept(other);
            values.putAll(other.values());
        }
        // What the workspace has goes before what the other one has.
        values.putAll(scene.values());
        told.put(workspace.apiKey(), values);
        return values;
    }

    /** The workspace of a state that still holds, or {@code null} if none is asked for. */
    private Workspace earlier(Object key, ProviderState state) {
        if (key == null) {
            return null;
        }
        List<String> workspaceIds;
        synchronized (open) {
            workspaceIds = open.get(key);
        }
        Workspace workspace = Optional.ofNullable(workspaceIds)
                .flatMap(ids -> workspaces.read(ids.get(0)))
                .orElseThrow(
                        () -> UnusableState.because(
                                KEY,
                                "no provider state that still holds was set up with this key; leave it out for a fresh workspace"));
        if (workspace.approved() && !state.approved()) {
            throw UnusableState.because(KEY, "\"" + state.name() + "\" must be the first of several states");
        }
        return workspace;
    }

    /** A second workspace, which ends with the first. */
    private Workspace another(Workspace workspace, ProviderState state) {
        Workspace other = workspaces.create("Provider state: " + state.name() + " (the other one)", true, null, null);
        synchronized (open) {
            open.computeIfPresent(workspace.apiKey(), (key, ids) -> {
                List<String> all = new ArrayList<>(ids);
                all.add(other.id());
                return List.copyOf(all);
            });
        }
        return other;
    }

    /** Removes what a set-up opened; does nothing for any other key, or {@code null}. */
    public void tearDown(String apiKey) {
        List<String> workspaceIds;
        synchronized (open) {
            workspaceIds = open.remove(apiKey);
        }
        told.remove(apiKey == null ? "" : apiKey);
        if (workspaceIds != null) {
            workspaceIds.forEach(workspaces::remove);
        }
    }

    private void remember(Workspace workspace) {
        String oldest = null;
        synchronized (open) {
            open.put(workspace.apiKey(), List.of(workspace.id()));
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

package io.examplarymock.server.workspace.memory;

import io.examplarymock.server.session.Deletion;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.user.Users;
import io.examplarymock.server.workspace.Change;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateSession;
import io.examplarymock.server.workspace.InUseElsewhere;
import io.examplarymock.server.workspace.ResetWorkspace;
import io.examplarymock.server.workspace.RestoreWorkspace;
import io.examplarymock.server.workspace.Workspace;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which workspace each key opens, and which has or had each embed session. Either belongs to one workspace only: what a
 * change brings in is claimed before the change is made, and what it drops is given up after.
 */
public final class Directory {
    private final Map<String, String> idByKey = new ConcurrentHashMap<>();
    private final Map<String, String> idBySession = new ConcurrentHashMap<>();

    /** Takes over what another directory held. */
    public void load(Map<String, String> keys, Map<String, String> sessions) {
        idByKey.putAll(keys);
        idBySession.putAll(sessions);
    }

    /** Returns the id of the workspace that the key opens. */
    public Optional<String> idOfKey(String apiKey) {
        return Optional.ofNullable(idByKey.get(apiKey));
    }

    /** Returns the id of the workspace that has, or had, the embed session. */
    public Optional<String> idOfSession(String sessionId) {
        return Optional.ofNullable(idBySession.get(sessionId));
    }

    /**
     * Claims all of a workspace that is new; empty if one of its keys opens another.
     *
     * @throws InUseElsewhere if another workspace has one of its sessions
     */
    public Optional<Claim> claim(Workspace workspace) {
        Claim claim = new Claim(workspace.id());
        if (claim.keys(workspace.keys(), Set.of()).isPresent()) {
            return Optional.empty();
        }
        claim.sessions(sessionIds(workspace), Set.of());
        return Optional.of(claim);
    }

    /**
     * Claims what a change brings in.
     *
     * @throws InUseElsewhere if another workspace has it
     */
    public Claim claim(Command<?> command, Workspace before, Change<?> change) {
        Workspace after = change.workspace();
        Claim claim = new Claim(before.id());
        if (otherKeys(before.content().users(), after.content().users())) {
            claim.keys(after.keys(), before.keys()).ifPresent(key -> {
                throw InUseElsewhere.key(key, idByKey.get(key));
            });
        }
        // No other command changes which sessions there are.
        if (command instanceof CreateSession && change.result() instanceof Session created) {
            claim.sessions(Set.of(created.id()), Set.of());
        } else if (command instanceof ResetWorkspace || command instanceof RestoreWorkspace) {
            claim.sessions(sessionIds(after), sessionIds(before));
        }
        return claim;
    }

    @SuppressWarnings("ReferenceEquality") // Users are immutable, and most commands leave them as they are.
    private static boolean otherKeys(Users before, Users after) {
        return before != after && !before.keys().equals(after.keys());
    }

    /** Gives up all of a workspace that is no more. */
    public void release(Workspace workspace) {
        workspace.keys().forEach(key -> idByKey.remove(key, workspace.id()));
        sessionIds(workspace).forEach(id -> idBySession.remove(id, workspace.id()));
    }

    /** Returns the ids of the sessions that a workspace has, or had. */
    public static Set<String> sessionIds(Workspace workspace) {
        return Stream.concat(
                        workspace.sessions().all().stream().map(Session::id),
                        workspace.sessions().deletions().stream().map(Deletion::sessionId))
                .collect(Collectors.toSet());
    }

    /** What one change brings in and drops, held until it is known whether the change is made. */
    public final class Claim {
        private final String workspaceId;
        private final Names keys = new Names(idByKey);
        private final Names sessions = new Names(idBySession);

        private Claim(String workspaceId) {
            this.workspaceId = workspaceId;
        }

        /** Returns the key that another workspace has, if there is one. */
        private Optional<String> keys(Set<String> after, Set<String> before) {
            return keys.take(after, before, workspaceId);
        }

        private void sessions(Set<String> after, Set<String> before) {
            sessions.take(after, before, workspaceId).ifPresent(taken -> {
                String holder = idBySession.get(taken);
                undo();
                throw InUseElsewhere.session(taken, holder);
            });
        }

        /** Returns the keys that the change brings in. */
        public Set<String> takenKeys() {
            return Set.copyOf(keys.taken);
        }

        /** Returns the keys that the change drops. */
        public Set<String> droppedKeys() {
            return Set.copyOf(keys.dropped);
        }

        /** Returns the sessions that the change brings in. */
        public Set<String> takenSessions() {
            return Set.copyOf(sessions.taken);
        }

        /** Returns the sessions that the change drops. */
        public Set<String> droppedSessions() {
            return Set.copyOf(sessions.dropped);
        }

        /** The change was made: gives up what it dropped. */
        public void settle() {
            keys.settle(workspaceId);
            sessions.settle(workspaceId);
        }

        /** The change was not made: everything is as before. */
        public void undo() {
            keys.undo(workspaceId);
            sessions.undo(workspaceId);
        }
    }

    /** The keys or the sessions of a claim. */
    private static final class Names {
        private final Map<String, String> owners;
        private final Set<String> taken = new HashSet<>();
        private final Set<String> dropped = new HashSet<>();

        Names(Map<String, String> owners) {
            this.owners = owners;
        }

        /** Takes all or nothing; returns the name that stood in the way. */
        Optional<String> take(Set<String> after, Set<String> before, String workspaceId) {
            for (String name : after) {
                String holder = owners.putIfAbsent(name, workspaceId);
                if (holder == null) {
                    taken.add(name);
                } else if (!holder.equals(workspaceId)) {
                    undo(workspaceId);
                    return Optional.of(name);
                }
            }
            dropped.addAll(before);
            dropped.removeAll(after);
            return Optional.empty();
        }

        void settle(String workspaceId) {
            dropped.forEach(name -> owners.remove(name, workspaceId));
        }

        void undo(String workspaceId) {
            taken.forEach(name -> owners.remove(name, workspaceId));
            taken.clear();
        }
    }
}

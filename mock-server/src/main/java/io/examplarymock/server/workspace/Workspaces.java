package io.examplarymock.server.workspace;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.time.SystemClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All workspaces of one server: opens them by key, reads and changes them, and keeps their number within its bound. */
public final class Workspaces {
    /** What makes room, or is time, goes on when there is no room. */
    private static final Set<Class<?>> WITHOUT_ROOM = Set.of(
            AdvanceClock.class,
            DeleteExam.class,
            DeleteSession.class,
            RemoveClient.class,
            ResetWorkspace.class,
            RevokeGrant.class,
            RevokeToken.class,
            SetClock.class,
            SettleTime.class);

    private final WorkspaceStore store;
    private final WorkspacePolicy policy;
    private final SystemClock clock;
    private final Supplier<Optional<String>> shortage;
    private final Openings openings;

    /** Held while a workspace comes to be, so that their number is exact; never while one is used. */
    private final Object creation = new Object();

    private final List<Consumer<String>> onEmptied = new CopyOnWriteArrayList<>();

    /** Looks after the workspaces of a store. */
    public Workspaces(WorkspaceStore store, WorkspacePolicy policy, SystemClock clock) {
        this(store, policy, clock, Optional::empty);
    }

    /**
     * Looks after the workspaces of a store, and adds nothing while there is a shortage.
     *
     * @param shortage says what there is too little of, and what to do; asked before each change
     */
    public Workspaces(
            WorkspaceStore store, WorkspacePolicy policy, SystemClock clock, Supplier<Optional<String>> shortage) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
        this.shortage = shortage;
        openings = store.openings().orElseGet(() -> new OpenedHere(store, clock));
    }

    /** Has {@code listener} told the id of each workspace that is reset or forgotten. */
    public void whenEmptied(Consumer<String> listener) {
        onEmptied.add(listener);
    }

    /**
     * Returns the workspace that a key opens, as of now.
     *
     * @throws io.examplarymock.server.error.ApiException KEY_MALFORMED, KEY_UNKNOWN (strict keys), TOO_MANY_WORKSPACES,
     *     STORE_FULL
     */
    public Workspace open(String presented) {
        String apiKey = ownKey(presented);
        if (!ApiKeys.isWellFormed(apiKey)) {
            throw ApiError.KEY_MALFORMED.because("a key is examp_ and 32 letters or digits; this one is "
                    + ApiKeys.masked(apiKey) + " with " + apiKey.length() + " characters");
        }
        String id = store.idOfKey(apiKey).orElseGet(() -> openFirstTime(apiKey, presented));
        openings.used(id);
        return read(id).orElseGet(() -> open(presented));
    }

    /** Returns the workspace that a key opens, as of now, if it is there already. */
    public Optional<Workspace> find(String presented) {
        return store.idOfKey(ownKey(presented)).flatMap(this::read);
    }

    /** Returns a workspace as of now, with everything due having happened. */
    public Optional<Workspace> read(String workspaceId) {
        return store.find(workspaceId)
                .flatMap(workspace -> workspace.hasDue(now(workspace)) ? settled(workspace) : Optional.of(workspace));
    }

    private Optional<Workspace> settled(Workspace workspace) {
        Instant systemNow = clock.instant();
        try {
            return store.apply(workspace.id(), new SettleTime(), systemNow).map(Change::workspace);
        } catch (ApiException refusal) {
            if (refusal.error() != ApiError.STORE_FULL) {
                throw refusal;
            }
            // Time does the same again once it can be kept, so that it can be told before.
            return Optional.of(workspace.after(new SettleTime(), systemNow).workspace());
        }
    }

    /** Returns what passes between the servers that use the same workspaces; empty if this is the only one. */
    public Optional<SharedNotes> sharedNotes() {
        return store.sharedNotes();
    }

    /** Returns why workspaces can be neither read nor changed at the moment; empty if all is well. */
    public Optional<String> outage() {
        return store.outage();
    }

    /** Returns a workspace as of now that somebody uses who has no key to it, such as one with an access token. */
    public Optional<Workspace> enter(String workspaceId) {
        openings.used(workspaceId);
        return read(workspaceId);
    }

    /** Returns the workspace that has, or had, the embed session of this id. */
    public Optional<Workspace> withSession(String sessionId) {
        return store.idOfSession(sessionId).flatMap(this::enter);
    }

    /** Returns what a workspace's clock shows. */
    public Instant now(Workspace workspace) {
        return workspace.clock().now(clock.instant());
    }

    /**
     * Refuses what would add something while there is no room for it.
     *
     * @throws io.examplarymock.server.error.ApiException STORE_FULL
     */
    public void requireRoom() {
        shortage.get().ifPresent(reason -> {
            throw ApiError.STORE_FULL.because(reason);
        });
    }

    /**
     * Changes a workspace and returns what the command answers; what it throws goes through.
     *
     * @throws io.examplarymock.server.error.ApiException STORE_FULL if there is no room for what it adds
     */
    public <R> R change(String workspaceId, Command<R> command) {
        if (!WITHOUT_ROOM.contains(command.getClass())) {
            requireRoom();
        }
        return store.apply(workspaceId, command, clock.instant())
                .orElseThrow(() -> ApiError.KEY_UNKNOWN.because("the workspace of this key was removed meanwhile"))
                .result();
    }

    /** Returns how many workspaces there are. */
    public int count() {
        return store.size();
    }

    /** Returns every workspace as of now, by id. */
    public List<Workspace> all() {
        return store.all().stream()
                .flatMap(workspace -> read(workspace.id()).stream())
                .sorted(Comparator.comparing(Workspace::id))
                .toList();
    }

    /**
     * Makes a workspace with a key of its own.
     *
     * @param ownerEmail nullable
     * @param ownerName nullable
     * @throws io.examplarymock.server.error.ApiException TOO_MANY_WORKSPACES, STORE_FULL
     */
    public Workspace create(String name, boolean approved, String ownerEmail, String ownerName) {
        Workspace workspace = empty(ApiKeys.random(), name, approved, ownerEmail, ownerName);
        synchronized (creation) {
            makeRoom();
            store.add(workspace);
        }
        return workspace;
    }

    /**
     * Keeps a workspace that was made elsewhere, within the bound; replaces nothing. Returns whether it was added.
     *
     * @throws io.examplarymock.server.error.ApiException TOO_MANY_WORKSPACES, STORE_FULL
     */
    public boolean adopt(Workspace workspace) {
        synchronized (creation) {
            if (store.find(workspace.id()).isPresent()
                    || workspace.keys().stream()
                            .anyMatch(key -> store.idOfKey(key).isPresent())) {
                return false;
            }
            makeRoom();
            return store.add(workspace);
        }
    }

    /**
     * Keeps a workspace that was made elsewhere, in place of one of the same id, and within the bound.
     *
     * @throws io.examplarymock.server.error.ApiException TOO_MANY_WORKSPACES, STORE_FULL
     */
    public void keep(Workspace workspace) {
        synchronized (creation) {
            requireRoom();
            remove(workspace.id());
            makeRoom();
            store.add(workspace);
        }
    }

    /** Like {@link #adopt}, but with ids and a clock as this server gives them to its own workspaces. */
    public boolean adoptFresh(Workspace workspace) {
        return adopt(new Workspace(
                workspace.id(),
                workspace.name(),
                workspace.apiKey(),
                workspace.ownerUserId(),
                workspace.approved(),
                IdSequence.startingWith(policy.secretFor(workspace.apiKey())),
                policy.clockAt(clock.instant()),
                workspace.content(),
                workspace.sessions()));
    }

    /**
     * Makes one more key to a workspace, for one of its users, and returns it.
     *
     * @throws io.examplarymock.server.error.ApiException USER_NOT_FOUND
     */
    public String issueKey(String workspaceId, String userId) {
        String key = ApiKeys.random();
        change(workspaceId, new IssueKey(key, userId));
        return key;
    }

    /** Forgets a workspace; returns whether it was there. */
    public boolean remove(String workspaceId) {
        boolean there = store.find(workspaceId).isPresent();
        store.remove(workspaceId);
        forget(workspaceId);
        return there;
    }

    private void forget(String workspaceId) {
        openings.forget(workspaceId);
        onEmptied.forEach(listener -> listener.accept(workspaceId));
    }

    /** Empties a workspace but for its owner, and sets its clock back to the configured start and mode. */
    public void reset(Workspace workspace) {
        change(
                workspace.id(),
                new ResetWorkspace(policy.secretFor(workspace.apiKey()), policy.clockAt(clock.instant())));
        onEmptied.forEach(listener -> listener.accept(workspace.id()));
    }

    /** Returns the key by which a workspace is kept: the presented one, or what stands in for it. */
    private String ownKey(String presented) {
        boolean own = policy.standIns() == null || store.idOfKey(presented).isPresent();
        return own ? presented : policy.standIns().of(presented);
    }

    private String openFirstTime(String apiKey, String presented) {
        if (!policy.openKeys()) {
            throw ApiError.KEY_UNKNOWN.because(
                    "the key " + ApiKeys.masked(apiKey)
                            + " opens no workspace, and --keys strict lets no new one open; POST /__admin/examplary/workspaces makes one");
        }
        Workspace workspace = empty(apiKey, nameOfOpened(presented), true, null, null);
        synchronized (creation) {
            if (store.idOfKey(apiKey).isEmpty()) {
                makeRoom();
                if (store.add(workspace)) {
                    openings.opened(workspace.id());
                }
            }
            return store.idOfKey(apiKey).orElseThrow();
        }
    }

    private Workspace empty(String apiKey, String name, boolean approved, String ownerEmail, String ownerName) {
        Instant systemNow = clock.instant();
        return Workspace.empty(
                policy.secretFor(apiKey),
                apiKey,
                name,
                approved,
                ownerEmail,
                ownerName,
                policy.clockAt(systemNow),
                systemNow);
    }

    private void makeRoom() {
        requireRoom();
        int count = store.size();
        if (count < policy.maxWorkspaces()) {
            return;
        }
        forget(openings.removeIdlest()
                .orElseThrow(() -> ApiError.TOO_MANY_WORKSPACES.because("there are " + policy.maxWorkspaces()
                        + " workspaces, and none that a key's first use opened has been idle for an hour;"
                        + " delete some, or start the server with a higher --max-workspaces")));
        if (count > policy.maxWorkspaces()) {
            // Servers that share workspaces may have seen the same last room.
            openings.removeIdlest().ifPresent(this::forget);
        }
    }

    static boolean isNamedAfterItsKey(Workspace workspace) {
        return workspace.name().equals(nameOfOpened(workspace.apiKey()));
    }

    private static String nameOfOpened(String apiKey) {
        return "Workspace of " + ApiKeys.masked(apiKey);
    }
}

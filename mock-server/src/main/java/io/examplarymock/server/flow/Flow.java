package io.examplarymock.server.flow;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.session.SessionTerms;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is particular to one flow. The general course of a session (open, start, complete, cancel) is here; a flow says
 * which actions it has and overrides what it does differently.
 */
public abstract class Flow {
    private final String slug;
    private final Set<Action> actions;

    Flow(String slug, Action... beyondOpenAndStart) {
        this.slug = slug;
        this.actions = EnumSet.of(Action.OPEN, Action.START);
        this.actions.addAll(List.of(beyondOpenAndStart));
    }

    /** The name on the wire, for example {@code take-exam}. */
    public final String slug() {
        return slug;
    }

    /** Whether a session of this flow can ever see the action. */
    public final boolean has(Action action) {
        return actions.contains(action);
    }

    /** Whether the flow exists on staging only (F6). */
    public boolean isPreRelease() {
        return false;
    }

    /**
     * Refuses a session whose presets name something that does not exist (C14).
     *
     * @throws io.examplarymock.server.error.ApiException if so
     */
    public void requireNamedThings(SessionTerms terms, Content content) {}

    /** Says what an integrator should know about a session that is being created although it may not work. */
    public List<String> warnings(SessionTerms terms, Content content) {
        Access access = access(terms, content);
        return access.isGranted() ? List.of() : List.of(access.reason() + "; the page will refuse to load");
    }

    /** Says whether the session's actor may load its page. */
    public Access access(SessionTerms terms, Content content) {
        return Access.GRANTED;
    }

    /**
     * Fills in what wishes leave open, without generating anything. Only flows that generate are asked.
     *
     * @throws InvalidDeed if the flow generates nothing, or the wishes are none of this session's
     */
    public Wishes settle(Wishes wishes, Session session, Stage stage) {
        throw new InvalidDeed("wishes", slug + " generates nothing");
    }

    /**
     * Generates what completing with these wishes would make. Nothing is kept, and the stage stays as it was.
     *
     * @throws InvalidDeed if the flow generates nothing, or the wishes are none of this session's
     */
    public Draft draft(Wishes wishes, Session session, Stage stage) {
        throw new InvalidDeed("wishes", slug + " generates nothing");
    }

    /**
     * Does what a person does.
     *
     * @throws IllegalTransition if the flow has no such action, or the session is past it
     * @throws InvalidDeed if the deed names something that is not there
     */
    public final Session perform(Deed deed, Session session, Stage stage) {
        requirePossible(deed.action(), session, stage.content());
        if (!deed.wishes().equals(Wishes.NONE)) {
            requireUseForWishes(deed, session, stage);
        }
        return switch (deed.action()) {
            case OPEN -> session.opened(stage.now());
            case START -> start(session, stage);
            case ANSWER -> answer(deed, session, stage);
            case COMPLETE, HAND_IN -> complete(deed, session, stage);
            case CANCEL, FAIL -> session.cancelled(deed.action(), stage.now());
        };
    }

    /** Returns the actions that a session allows as things stand, in the order of {@link Action}. */
    public final Set<Action> possibleActions(Session session, Content content) {
        Set<Action> possible = EnumSet.noneOf(Action.class);
        for (Action action : actions) {
            try {
                requirePossible(action, session, content);
                possible.add(action);
            } catch (IllegalTransition impossible) {
                // Not among them.
            }
        }
        return possible;
    }

    private void requirePossible(Action action, Session session, Content content) {
        if (!has(action)) {
            throw IllegalTransition.unknownToFlow(action, session);
        }
        session.requireAllowed(action);
        requireSense(action, session, content);
    }

    /**
     * Refuses an action that the status allows, but not what the session works on.
     *
     * @throws IllegalTransition if so
     */
    void requireSense(Action action, Session session, Content content) {}

    /** Ends a session whose time limit is reached. Only flows that set a limit are asked. */
    public Session timeIsUp(Session session, Stage stage) {
        throw new IllegalStateException(slug + " has no time limit");
    }

    /** The person begins. */
    Session start(Session session, Stage stage) {
        return session.started(stage.now());
    }

    /** The person answers. */
    Session answer(Deed deed, Session session, Stage stage) {
        throw IllegalTransition.unknownToFlow(deed.action(), session);
    }

    /** The person is done: what was skipped on the way happens first, then the outputs are made. */
    Session complete(Deed deed, Session session, Stage stage) {
        Session ready = session.status() == SessionStatus.PENDING ? start(session, stage) : session;
        Map<String, Object> outputs = deed.givenOutputs().orElseGet(() -> produce(deed, ready, stage));
        return ready.completed(deed.action(), false, stage.now(), outputs);
    }

    /** Makes the outputs of a session that nobody gave outputs for. */
    Map<String, Object> produce(Deed deed, Session session, Stage stage) {
        return Map.of();
    }

    private void requireUseForWishes(Deed deed, Session session, Stage stage) {
        if (deed.action() != Action.COMPLETE || deed.outputs() != null) {
            throw new InvalidDeed("wishes", "they belong to the action complete, and only without outputs");
        }
        settle(deed.wishes(), session, stage);
    }
}

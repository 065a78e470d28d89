package io.examplarymock.server.session;

/** An action that is impossible where a session stands; the message names both ends. */
public final class IllegalTransition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private IllegalTransition(String message) {
        super(message, null, false, false);
    }

    /** For a status that does not allow the action: {@code cannot cancel a completed session}. */
    static IllegalTransition between(Action action, SessionStatus status) {
        return new IllegalTransition("cannot " + action.wireName() + " " + status.withArticle() + " session");
    }

    /** For a flow that has no such action: {@code cannot hand-in a pending edit-exam session: ...}. */
    public static IllegalTransition unknownToFlow(Action action, Session session) {
        return new IllegalTransition("cannot %s %s %s session: this flow has no %s"
                .formatted(
                        action.wireName(),
                        session.status().withArticle(),
                        session.terms().flow(),
                        action.wireName()));
    }

    /** For an action that a rule of the flow forbids although the status would allow it. */
    public static IllegalTransition forbidden(Action action, Session session, String why) {
        return new IllegalTransition("cannot %s %s %s session: %s"
                .formatted(
                        action.wireName(),
                        session.status().withArticle(),
                        session.terms().flow(),
                        why));
    }
}

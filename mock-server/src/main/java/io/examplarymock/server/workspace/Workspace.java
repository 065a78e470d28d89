package io.examplarymock.server.workspace;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.flow.Stage;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.Sessions;
import io.examplarymock.server.time.Due;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The whole state of one workspace. Immutable: a {@link Command} answers the next one.
 *
 * @param id starts with {@code org_}
 * @param apiKey the key that came with it and opens it (fact G2); its users may have more
 * @param ownerUserId the user to whom that key belongs
 * @param approved whether it may use embed sessions (G10)
 */
public record Workspace(
        String id,
        String name,
        String apiKey,
        String ownerUserId,
        boolean approved,
        IdSequence ids,
        WorkspaceClock clock,
        Content content,
        Sessions sessions) {

    /**
     * A workspace with nobody in it but its owner.
     *
     * @param secret decides its id, and the ids of all that comes to be in it
     * @param ownerEmail nullable
     * @param ownerName nullable
     */
    public static Workspace empty(
            IdSecret secret,
            String apiKey,
            String name,
            boolean approved,
            String ownerEmail,
            String ownerName,
            WorkspaceClock start,
            Instant systemNow) {
        User owner = User.joining(
                IdKind.USER.prefix() + secret.text("owner", 22),
                ownerEmail == null ? "owner@example.com" : ownerEmail,
                ownerName == null ? "Workspace owner" : ownerName,
                WorkspaceRole.OWNER,
                start.now(systemNow));
        return new Workspace(
                IdKind.WORKSPACE.prefix() + secret.text("workspace", 22),
                name,
                apiKey,
                owner.id(),
                approved,
                IdSequence.startingWith(secret),
                start,
                Content.EMPTY.with(Content.EMPTY.users().with(owner)),
                Sessions.none());
    }

    /** Every key that opens it. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(content.users().keys().keySet());
        keys.add(apiKey);
        return keys;
    }

    /** Finds the user to whom a key belongs, if it opens this workspace. */
    public Optional<User> holderOf(String key) {
        return key.equals(apiKey)
                ? Optional.of(owner())
                : Optional.ofNullable(content.users().keys().get(key)).flatMap(content.users()::find);
    }

    /** The user to whom the first key belongs. */
    public User owner() {
        return content.users()
                .find(ownerUserId)
                .orElseThrow(() -> new IllegalStateException("workspace " + id + " has lost its owner " + ownerUserId));
    }

    /** Whether time has something to do by {@code now}. */
    public boolean hasDue(Instant now) {
        return isDue(sessions.nextDue(), now) || isDue(content.materials().nextDue(), now);
    }

    private static boolean isDue(Optional<Due> next, Instant now) {
        return next.isPresent() && !next.get().at().isAfter(now);
    }

    private Optional<Due> nextDue() {
        Optional<Due> ofSessions = sessions.nextDue();
        Optional<Due> ofMaterials = content.materials().nextDue();
        return Stream.concat(ofSessions.stream(), ofMaterials.stream()).min(Comparator.naturalOrder());
    }

    /**
     * Applies a command at the present instant, after everything that is due. Every store changes its states this way.
     *
     * @param systemNow by the machine's clock
     * @throws io.examplarymock.server.error.ApiException WORKSPACE_FULL, and whatever the command refuses
     */
    public <R> Change<R> after(Command<R> command, Instant systemNow) {
        Instant now = clock.now(systemNow);
        Workspace settled = settle(now).workspace();
        Change<R> change = command.applyTo(settled, now, systemNow);
        Bounds.STANDARD.check(settled, change.workspace());
        return change;
    }

    /** Lets everything happen that is due by {@code now}, in order, each at its own instant. */
    Settled settle(Instant now) {
        Workspace next = this;
        List<Fired> fired = new ArrayList<>();
        while (next.hasDue(now)) {
            Due due = next.nextDue().orElseThrow();
            next = next.fire(due);
            fired.add(new Fired(due.at(), due.kind(), due.subjectId()));
        }
        return new Settled(next, List.copyOf(fired));
    }

    private Workspace fire(Due due) {
        if (!due.kind().isOfSession()) {
            return with(content.with(content.materials().after(due)));
        }
        Session session = sessions.get(due.subjectId());
        if (due.kind() == Due.Kind.EXPIRY) {
            return with(sessions.with(session.expired(due.at())));
        }
        Mint mint = ids.mint();
        Stage stage = new Stage(content, mint, due.at());
        Session ended = Flows.named(session.terms().flow()).timeIsUp(session, stage);
        return with(mint, stage.content(), sessions.with(ended));
    }

    Workspace with(Mint mint, Content nextContent, Sessions nextSessions) {
        return new Workspace(id, name, apiKey, ownerUserId, approved, mint.spent(), clock, nextContent, nextSessions);
    }

    Workspace with(Mint mint, Content nextContent) {
        return with(mint, nextContent, sessions);
    }

    Workspace with(Sessions nextSessions) {
        return new Workspace(id, name, apiKey, ownerUserId, approved, ids, clock, content, nextSessions);
    }

    Workspace with(Content nextContent) {
        return new Workspace(id, name, apiKey, ownerUserId, approved, ids, clock, nextContent, sessions);
    }

    Workspace with(WorkspaceClock nextClock) {
        return new Workspace(id, name, apiKey, ownerUserId, approved, ids, nextClock, content, sessions);
    }

    /** A state in which everything due has happened, and what that was. */
    record Settled(Workspace workspace, List<Fired> fired) {}
}

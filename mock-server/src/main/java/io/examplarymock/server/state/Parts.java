package io.examplarymock.server.state;

import io.examplarymock.server.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes workspaces apart and puts them together again, for stores that keep a workspace in pieces. Any two states that
 * follow each other share what did not change, so that telling their difference is cheap: it looks at identities, and
 * only at collections of which something changed.
 *
 * <p>The order of parts of one kind means something, and stores have to keep it; that of kinds does not.
 */
public final class Parts {
    private Parts() {}

    /** Returns all parts of a workspace, those of one kind in their order. */
    public static List<Part> of(Workspace workspace) {
        List<Part> parts = new ArrayList<>();
        parts.add(head(Head.of(workspace)));
        Kinds.ALL.forEach(kind -> kind.addParts(workspace, parts));
        return parts;
    }

    /** Tells what makes {@code after} of {@code before}, which are two states of one workspace. */
    public static Difference between(Workspace before, Workspace after) {
        Changes changes = new Changes();
        Head head = Head.of(after);
        if (!head.equals(Head.of(before))) {
            changes.replaced(head(head));
        }
        Kinds.ALL.forEach(kind -> kind.compare(before, after, changes));
        return changes.difference();
    }

    /**
     * Puts a workspace together.
     *
     * @param parts those of one kind in their order
     * @throws UnreadableState if they are no whole, or none that this server writes
     */
    public static Workspace join(Collection<Part> parts) {
        Map<String, List<Part>> byKind =
                parts.stream().collect(Collectors.groupingBy(part -> part.id().kind()));
        List<Part> heads = byKind.remove(Head.KIND);
        if (heads == null || heads.size() != 1) {
            throw new UnreadableState("", "there must be one part of the kind " + Head.KIND);
        }
        return Checked.workspace(() -> {
            Draft draft = new Draft(Head.read(Kind.entry(heads.get(0))));
            put(byKind, draft);
            return draft;
        });
    }

    /**
     * Brings a workspace to the state that the difference leads to.
     *
     * @throws UnreadableState if what comes of it is no whole, or a part is none that this server writes
     */
    public static Workspace update(Workspace before, Difference difference) {
        return Checked.workspace(() -> {
            Draft draft = new Draft(before);
            difference.gone().forEach(id -> Kinds.named(id.kind()).drop(draft, id.id()));
            difference
                    .added()
                    .forEach(part ->
                            Kinds.named(part.id().kind()).drop(draft, part.id().id()));
            Map<String, List<Part>> written = Stream.concat(difference.replaced().stream(), difference.added().stream())
                    .collect(Collectors.groupingBy(part -> part.id().kind()));
            List<Part> heads = written.remove(Head.KIND);
            if (heads != null) {
                draft.become(Head.read(Kind.entry(heads.get(0))));
            }
            put(written, draft);
            return draft;
        });
    }

    private static Part head(Head head) {
        return Kind.part(new PartId(Head.KIND, ""), head.write());
    }

    /** In the order of kinds: keys come after the users to whom they belong. */
    private static void put(Map<String, List<Part>> byKind, Draft draft) {
        byKind.keySet().forEach(Kinds::named);
        Kinds.ALL.forEach(
                kind -> byKind.getOrDefault(kind.name(), List.of()).forEach(part -> kind.put(draft, Kind.entry(part))));
    }
}

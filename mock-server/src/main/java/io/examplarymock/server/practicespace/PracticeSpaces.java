package io.examplarymock.server.practicespace;

import io.examplarymock.server.error.ApiError;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * The practice spaces of one workspace and the progress in them. Progress belongs to actor and space, across sessions
 * (E7.M). Immutable: each change answers another collection.
 */
public final class PracticeSpaces {
    private static final PracticeSpaces NONE = new PracticeSpaces(OrderedPMap.empty(), HashTreePMap.empty());

    private final PMap<String, PracticeSpace> byId;
    private final PMap<Progress, Tally> tallies;

    private PracticeSpaces(PMap<String, PracticeSpace> byId, PMap<Progress, Tally> tallies) {
        this.byId = byId;
        this.tallies = tallies;
    }

    /** Whose progress, where and in what. */
    public record Progress(String spaceId, String actor, String topicId) {}

    /** No spaces. */
    public static PracticeSpaces none() {
        return NONE;
    }

    /** Finds a space by id. */
    public Optional<PracticeSpace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the space of this id.
     *
     * @throws io.examplarymock.server.error.ApiException SPACE_NOT_FOUND
     */
    public PracticeSpace get(String id) {
        return find(id).orElseThrow(
                        () -> ApiError.SPACE_NOT_FOUND.because("no practice space " + id + " in this workspace"));
    }

    /** Returns all spaces in the order in which they came. */
    public Collection<PracticeSpace> all() {
        return byId.values();
    }

    /** Returns every tally that is not empty. */
    public Map<Progress, Tally> tallies() {
        return tallies;
    }

    /** Returns how far someone has come. */
    public Tally tally(Progress progress) {
        return tallies.getOrDefault(progress, Tally.NONE);
    }

    /** Returns these spaces with one added, or replaced if its id is there. */
    public PracticeSpaces with(PracticeSpace space) {
        return new PracticeSpaces(byId.plus(space.id(), space), tallies);
    }

    /** Returns these spaces with another tally. */
    public PracticeSpaces with(Progress progress, Tally tally) {
        return new PracticeSpaces(byId, tallies.plus(progress, tally));
    }

    /** Returns these spaces without one; progress in it stays. */
    public PracticeSpaces without(String id) {
        return new PracticeSpaces(byId.minus(id), tallies);
    }

    /** Returns these spaces without a tally. */
    public PracticeSpaces without(Progress progress) {
        return new PracticeSpaces(byId, tallies.minus(progress));
    }
}

package io.examplarymock.harness.drift.observation;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that was observed, and the verdicts that follow. */
public final class Findings {
    private final Set<Observation> observations = new LinkedHashSet<>();
    private final Set<NewlySeen> news = new LinkedHashSet<>();

    private final Privacy privacy;

    /** Begins with nothing, and keeps nothing that is private. */
    public Findings(Privacy privacy) {
        this.privacy = privacy;
    }

    /** Adds what was seen of a fact. */
    public void add(Observation observation) {
        observations.add(new Observation(
                observation.fact(),
                observation.verdict(),
                observation.probe(),
                privacy.apply(observation.call()),
                observation.place(),
                privacy.apply(observation.expected()),
                privacy.apply(observation.seen()),
                observation.schema()));
    }

    /** Adds something new; the same is told once. */
    public void add(NewlySeen something) {
        news.add(new NewlySeen(
                something.what(),
                privacy.apply(something.call()),
                privacy.apply(something.place()),
                privacy.apply(something.seen()),
                something.schema()));
    }

    /** Returns what is new. */
    public List<NewlySeen> news() {
        return List.copyOf(news);
    }

    /**
     * Returns the verdict on every fact that has no parts, and on those with parts that were observed as a whole.
     *
     * @param unasked why facts were not asked for, by id; the others cannot be
     */
    public List<FactVerdict> verdicts(Map<String, String> unasked) {
        return Facts.load().all().stream()
                .filter(fact -> hasNoParts(fact) || !of(fact.id()).isEmpty())
                .map(fact -> verdict(fact, unasked))
                .toList();
    }

    private FactVerdict verdict(Fact fact, Map<String, String> unasked) {
        List<Observation> seen = of(fact.id());
        Verdict strongest = Verdict.NOT_REACHABLE;
        for (Observation observation : seen) {
            if (observation.verdict().isStrongerThan(strongest)) {
                strongest = observation.verdict();
            }
        }
        Verdict verdict = strongest;
        List<Observation> grounds = new ArrayList<>(seen);
        grounds.removeIf(observation -> observation.verdict() != verdict);
        String reason = verdict == Verdict.NOT_REACHABLE
                ? grounds.stream()
                        .map(Observation::seen)
                        .findFirst()
                        .orElse(unasked.getOrDefault(fact.id(), "no call that is made shows it"))
                : "";
        return new FactVerdict(fact, verdict, reason, grounds);
    }

    private List<Observation> of(String fact) {
        return observations.stream()
                .filter(observation -> observation.fact().equals(fact))
                .toList();
    }

    private static boolean hasNoParts(Fact fact) {
        return Facts.load().all().stream().noneMatch(other -> other.id().startsWith(fact.id() + "."));
    }
}

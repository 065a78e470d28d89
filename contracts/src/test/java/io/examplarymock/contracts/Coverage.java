package io.examplarymock.contracts;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.schemas.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which facts the interactions of the committed pacts rest on. */
final class Coverage {
    private final List<Interaction> interactions;

    Coverage(List<Interaction> interactions) {
        this.interactions = interactions;
    }

    /** The facts that say something themselves, rather than by their parts. */
    static List<Fact> facts() {
        return Facts.load().all().stream().filter(fact -> !hasParts(fact)).toList();
    }

    static boolean hasParts(Fact fact) {
        return Facts.load().all().stream().anyMatch(other -> other.id().startsWith(fact.id() + "."));
    }

    /** The letter that the ids of an area begin with. */
    static char area(Fact fact) {
        return fact.id().charAt(0);
    }

    boolean covers(String fact) {
        return interactions.stream().anyMatch(interaction -> cites(interaction, fact));
    }

    List<Interaction> of(String fact) {
        return interactions.stream()
                .filter(interaction -> cites(interaction, fact))
                .toList();
    }

    /** How many interactions rest on any fact of an area. */
    long interactionsIn(char area) {
        return interactions.stream()
                .filter(interaction -> interaction.citations().stream()
                        .anyMatch(citation -> citation.fact().charAt(0) == area))
                .count();
    }

    /** "3 of 4" facts of this tier in an area, or nothing if there are none. */
    String share(char area, Tier tier) {
        List<Fact> all = facts().stream()
                .filter(fact -> area(fact) == area && fact.tier() == tier)
                .toList();
        long covered = all.stream().filter(fact -> covers(fact.id())).count();
        return all.isEmpty() ? "" : covered + " of " + all.size();
    }

    /** How many interactions of each pact rest on a fact, such as {@code users (3), keys (1)}. */
    String byPact(String fact) {
        return of(fact).stream()
                .collect(Collectors.groupingBy(Interaction::pact, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(pact -> "`" + pact.getKey() + "` (" + pact.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The interactions of each fact that has any, by pact, in the order of the facts. */
    Map<String, Map<String, List<String>>> references() {
        Map<String, Map<String, List<String>>> references = new LinkedHashMap<>();
        for (Fact fact : facts()) {
            if (covers(fact.id())) {
                references.put(
                        fact.id(),
                        of(fact.id()).stream()
                                .collect(Collectors.groupingBy(
                                        Interaction::pact,
                                        TreeMap::new,
                                        Collectors.mapping(Interaction::description, Collectors.toList()))));
            }
        }
        return references;
    }

    private static boolean cites(Interaction interaction, String fact) {
        return interaction.citations().stream()
                .anyMatch(citation -> citation.fact().equals(fact));
    }
}
